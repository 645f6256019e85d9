import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assess } from '#shared/domain/triage/assess.ts';
import { complaintOf } from '#shared/domain/triage/complaint.ts';
import type { Disposition } from '#shared/domain/triage/disposition.ts';
import { type Case, readJsonl, readKtas } from './triage-cases.ts';
import { type Answer, report } from './triage-score.ts';

/** A chat with a scripted patient: the case in, what the chat settled on and the messages it took out. */
export type Dialogue = (patient: Case) => { readonly disposition: Disposition; readonly turns: number };

/** The instant all ages of symptoms are counted from, so that two runs agree. */
const now = new Date('2026-03-04T15:00:00Z');

const single: Dialogue = ({ text, age_years, sex }) => ({
  disposition: assess({
    text,
    now,
    ...(age_years === undefined ? {} : { age_years }),
    ...(sex === undefined ? {} : { sex }),
  }).disposition,
  turns: 1,
});

const run = (cases: readonly Case[], dialogue: Dialogue): readonly Answer[] =>
  cases.map((patient) => {
    const start = performance.now();
    const { disposition, turns } = dialogue(patient);
    return { case: patient, disposition, turns, ms: (performance.now() - start) / Math.max(1, turns) };
  });

const ktasLines = (content: string): readonly string[] => {
  const cases = readKtas(content);
  const unknown = cases.filter((patient) => complaintOf(patient.complaint) === undefined);
  const grave = run(
    cases
      .filter((patient) => patient.level === '1' || patient.level === '2')
      .map((patient) => ({ ...patient, text: patient.complaint })),
    single,
  );
  const atHome = grave.filter((answer) => answer.disposition === 'self_care');
  return [
    `complaints recognised to a category  ${(100 - (100 * unknown.length) / Math.max(1, cases.length)).toFixed(1)} % of ${cases.length}`,
    `level 1-2 ending in self-care        ${atHome.length} of ${grave.length}`,
    ...[...new Set(unknown.map((patient) => patient.complaint))]
      .slice(0, 20)
      .map((text) => `  not recognised: ${text}`),
  ];
};

/** Scores a file and returns the report; a missing file is said, not thrown, because the data stay outside the repository. */
export const bench = (file: string, dialogue: Dialogue = single): readonly string[] => {
  if (!existsSync(file)) return [`no such file: ${file}; nothing scored`];
  const content = readFileSync(file, 'utf8');
  const ktas = file.endsWith('.csv');
  single({ id: 'warm-up', text: 'my ear hurts', right: ['ne'] });
  return [
    ...(ktas ? ktasLines(content) : []),
    ...report(run(ktas ? readKtas(content) : readJsonl(content), dialogue)),
  ];
};

const usage = 'usage: npm run bench:triage -- --data FILE [--data FILE] [--mode single|dialogue]';

/** What went wrong in one sentence, without the stack. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * `npm run bench:triage -- --data FILE [--mode single|dialogue]`; `dialogue` is given by the chat's own bench.
 * 0 when all was scored, 2 with one sentence when a flag, a file or a line of it cannot be read.
 */
export const main = (args: readonly string[], dialogue?: Dialogue): number => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string', multiple: true },
        mode: { type: 'string', default: 'single' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const files = values.data ?? [];
    const missing = files.find((file) => !existsSync(file));
    if (files.length === 0) throw new Error(`no file was given; ${usage}`);
    if (missing !== undefined) throw new Error(`no such file: ${missing}`);
    if (values.mode !== 'single' && values.mode !== 'dialogue')
      throw new Error(`no such mode: ${values.mode}; it is single or dialogue`);
    if (values.mode === 'dialogue' && !dialogue) throw new Error('no dialogue was given to this bench');
    const chosen = values.mode === 'dialogue' ? dialogue : single;
    for (const file of files) console.log([`${file} (${values.mode})`, ...bench(file, chosen)].join('\n'));
    return 0;
  } catch (error) {
    console.error(`bench:triage: ${reasonOf(error)}`);
    return 2;
  }
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
