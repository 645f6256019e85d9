import { parseArgs } from 'node:util';
import { readSchedule } from './read-schedule.ts';

/** What `npm run simulate` was asked to do. */
export type Options = {
  readonly runs: number;
  readonly seed: number;
  readonly threads?: number;
  readonly without?: string;
  readonly replay?: string;
  /** Patients that wait for a line at once. */
  readonly waiting?: number;
  /** Told stories, struck at every call they wait for. */
  readonly points: boolean;
  readonly listGuards: boolean;
  readonly everyGuard: boolean;
  /** With `everyGuard`: the smallest story that misses each is written to guards/missed.json. */
  readonly keep: boolean;
};

export type Asked =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

export const usage = `npm run simulate -- [options]

  --runs <n>          how many stories to play (1000)
  --seed <n>          the first story; the same seed is the same story (1)
  --threads <n>       at most so many at once (one for each core)
  --replay <story>    one story, line by line: a seed, or a schedule as JSON
  --waiting <n>       crowds of n patients who wait for lines, at ELEVENLABS_CONCURRENCY lines (10 and 30)
  --points            told stories, each struck at every call it waits for, instead of drawn ones
  --without <guard>   without one guard: a broken promise is expected, exit code 1
  --every-guard       without each guard in turn: each must be missed within the runs
  --keep              with --every-guard: write the smallest stories to guards/missed.json
  --list-guards       the guards and what they are for
  --help              this text

Exit code 0: every promise was kept. 1: one was broken, or something never happened. 2: not understood.
`;

/** Reads the command line; what cannot be understood is said in one sentence. */
export const readOptions = (args: readonly string[], guards: readonly string[]): Asked => {
  try {
    return understood(parsed(args), guards);
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
};

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string' },
      without: { type: 'string' },
      replay: { type: 'string' },
      waiting: { type: 'string' },
      points: { type: 'boolean', default: false },
      'list-guards': { type: 'boolean', default: false },
      'every-guard': { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

const understood = (values: ReturnType<typeof parsed>, guards: readonly string[]): Asked => {
  if (values.help) return { kind: 'help' };
  const { without, replay } = values;
  if (without !== undefined && !guards.includes(without))
    throw new Error(`There is no guard "${without}". They are: ${guards.join(', ')}.`);
  if (values.keep && !values['every-guard']) throw new Error('--keep belongs to --every-guard.');
  if (replay !== undefined && !/^\d+$/.test(replay) && !isSchedule(replay))
    throw new Error('--replay takes a seed, or a schedule as JSON as a broken promise prints it.');
  return {
    kind: 'options',
    options: {
      runs: whole('runs', values.runs, 1),
      seed: whole('seed', values.seed, 0),
      points: values.points,
      listGuards: values['list-guards'],
      everyGuard: values['every-guard'],
      keep: values.keep,
      ...(values.threads === undefined ? {} : { threads: whole('threads', values.threads, 1) }),
      ...(values.waiting === undefined ? {} : { waiting: whole('waiting', values.waiting, 1) }),
      ...(without === undefined ? {} : { without }),
      ...(replay === undefined ? {} : { replay }),
    },
  };
};

const whole = (name: string, text: string, least: number): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least} on, and not "${text}".`);
};

const isSchedule = (text: string): boolean => {
  try {
    readSchedule(JSON.parse(text));
    return true;
  } catch {
    return false;
  }
};
