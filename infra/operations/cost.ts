import { parseArgs } from 'node:util';
import { awsMicroUsd } from '#shared/domain/cost/cascade-cost.ts';
import { prices } from '#shared/domain/cost/prices.ts';
import { UsageError } from '../local/options.ts';

export type Usage = {
  readonly sessions: number;
  /** Calls a session; a cascade has at most three. */
  readonly calls: number;
  /** Minutes a call. */
  readonly minutes: number;
  /** Chat turns a session. */
  readonly turns: number;
};

export type CostLine = { readonly what: string; readonly micro_usd: number };

/** A chat turn as the bench measures it: requests, 35 ms of 1,769 MB, items of about a kilobyte. */
const turn = { gigabyteSeconds: 0.062, writes: 14, reads: 3, logBytes: 700 };
/** Kept without any patient: four secrets, a key, about fifty alarms. */
const idle = { secrets: 4 * 400_000, key: 1_000_000, alarms: 50 * 100_000 };

/** What a month of such usage costs, in micro-dollars, dearest first. */
export const monthlyCost = ({ sessions, calls, minutes, turns }: Usage): readonly CostLine[] => {
  const spoken = (sessions * calls * Math.ceil(minutes * 60)) / 60;
  const lines = [
    { what: 'voice agent', micro_usd: spoken * prices.voice_minute },
    { what: 'carrier', micro_usd: spoken * prices.carrier_minute },
    { what: 'cascades (Step Functions, Lambda, DynamoDB, logs)', micro_usd: sessions * awsMicroUsd(calls) },
    {
      what: 'chat (API Gateway, Lambda, DynamoDB, logs)',
      micro_usd:
        sessions *
        turns *
        (prices.http_request +
          prices.invocation +
          turn.gigabyteSeconds * prices.gigabyte_second +
          turn.writes * prices.write_unit +
          turn.reads * prices.read_unit +
          (turn.logBytes / 1e9) * prices.log_gigabyte),
    },
    { what: 'kept ready (secrets, key, alarms)', micro_usd: idle.secrets + idle.key + idle.alarms },
  ];
  return lines.sort((a, b) => b.micro_usd - a.micro_usd);
};

const dollars = (micro_usd: number): string => (micro_usd / 1e6).toFixed(2).padStart(12);

export const costReport = (usage: Usage): string => {
  const lines = monthlyCost(usage);
  const total = lines.reduce((sum, { micro_usd }) => sum + micro_usd, 0);
  const perSession = usage.sessions === 0 ? 0 : total / usage.sessions;
  return [
    `${usage.sessions} sessions a month, ${usage.calls} calls each of ${usage.minutes} minutes, ${usage.turns} chat turns.`,
    `Published prices of ${prices.as_of}, us-east-1, US dollars; no free tier, no tax, no language model.`,
    '',
    ...lines.map(({ what, micro_usd }) => `${dollars(micro_usd)}  ${what}`),
    `${dollars(total)}  together, ${(perSession / 1e6).toFixed(4)} a session`,
  ].join('\n');
};

const amount = (name: string, value: string, most: number): number => {
  const read = Number(value);
  if (value !== '' && Number.isFinite(read) && read >= 0 && read <= most) return read;
  throw new UsageError(`--${name} takes a number from 0 to ${most}, not "${value}".`);
};

/** `npm run cost -- --sessions 1000 --calls 2 --minutes 1.5` */
export const readUsage = (args: readonly string[]): Usage => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sessions: { type: 'string', default: '1000' },
        calls: { type: 'string', default: '2' },
        minutes: { type: 'string', default: '1.5' },
        turns: { type: 'string', default: '8' },
      },
    });
    return {
      sessions: amount('sessions', values.sessions, 1e9),
      calls: amount('calls', values.calls, 3),
      minutes: amount('minutes', values.minutes, 10),
      turns: amount('turns', values.turns, 400),
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('npm run cost -- [--sessions 1000] [--calls 2] [--minutes 1.5] [--turns 8]');
  }
};

if (import.meta.main) {
  try {
    process.stdout.write(`${costReport(readUsage(process.argv.slice(2)))}\n`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
