import { writeFile } from 'node:fs/promises';
import { signAgain } from './sign.ts';
import { stories } from './stories.ts';
import { tell } from './tell.ts';

/** `node tests/simulation/recorded/record.ts`: writes down how today's code goes through every story. Only after a wanted change. */
const recordings: string[] = [];
for (const schedule of stories) {
  const { exchanges, way, violations } = await tell(schedule, signAgain);
  if (violations.length > 0) throw new Error('A story that breaks a promise is not worth keeping.');
  recordings.push(JSON.stringify({ schedule, exchanges, way }));
}
await writeFile(new URL('./recorded.json', import.meta.url), `[\n${recordings.join(',\n')}\n]\n`);
process.exit(0);
