import { parseArgs } from 'node:util';
import { cascadesASecond } from './cascades.ts';
import { longChat } from './long-chat.ts';
import { roundTrips } from './round-trips.ts';
import { starts } from './starts.ts';
import { tools } from './tools.ts';
import { turns } from './turns.ts';

type Section = (say: (line: string) => void, seconds: number) => Promise<void>;

const sections: Readonly<Record<string, Section>> = {
  'round-trips': roundTrips,
  'long-chat': longChat,
  cascades: cascadesASecond,
  tools,
  starts,
  triage: turns,
};

/** How long the tools are asked unless told; the whole measurement takes sixty. */
const shortForm = '10';

/**
 * `npm run bench [-- section …] [-- --seconds 60]`: ratios taken in one run; milliseconds are only there to be
 * divided, save those of `triage`, which has an aim in milliseconds.
 */
const main = async (): Promise<void> => {
  const { values, positionals: asked } = parseArgs({
    options: { seconds: { type: 'string', default: shortForm } },
    allowPositionals: true,
  });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1) {
    process.stderr.write('--seconds is a whole number of at least 1.\n');
    process.exit(1);
  }
  const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.\n`,
    );
    process.exit(1);
  }
  for (const [name, run] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stdout.write(`\n${name}\n`);
    await run((line) => process.stdout.write(`  ${line}\n`), seconds);
  }
};

await main();
