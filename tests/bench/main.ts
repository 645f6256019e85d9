import { cascadesASecond } from './cascades.ts';
import { longChat } from './long-chat.ts';
import { roundTrips } from './round-trips.ts';
import { starts } from './starts.ts';

const sections = {
  'round-trips': roundTrips,
  'long-chat': longChat,
  cascades: cascadesASecond,
  starts,
} as const;

/** `npm run bench [-- section …]`: ratios taken in one run; milliseconds are only there to be divided. */
const main = async (): Promise<void> => {
  const asked = process.argv.slice(2);
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
    await run((line) => process.stdout.write(`  ${line}\n`));
  }
};

await main();
