import { type Random, randomFrom, streamSeed } from '../machinery/random.ts';
import {
  type Deed,
  type Fault,
  type PatientStory,
  type PersonaName,
  type Schedule,
  startTimes,
} from '../machinery/schedule.ts';

export type CrowdWanted = {
  readonly seed: number;
  readonly waiting: number;
  readonly lines: number;
  /** Fewer clinics than patients: numbers rest and their day's cap counts as well. */
  readonly shared: boolean;
  /** Seconds for which the provider does not serve, from the second minute on. */
  readonly outageSeconds?: number;
};

/** Everybody has said yes by then. */
const yesWithinSeconds = 180;

/** One patient in so many has a first clinic that has no time to give, and is called for a second time. */
const secondCallFor = 10;

const crowdPersonas = ['books', 'books', 'books', 'takes_back', 'full', 'voicemail', 'no_answer'] as const;

/** Everybody looks; one in thirty cancels and one says stop within five minutes; the others only wait. */
const deedsOf = (random: Random, index: number): readonly Deed[] => {
  const looks: readonly Deed[] = [
    { do: 'looks', at: random.between(1, 60) },
    { do: 'looks', at: random.between(300, 3_000) },
  ];
  const at = random.between(1, 300);
  if (index % 30 === 17) return [...looks, { do: 'cancels', at }];
  if (index % 30 === 28) return [...looks, { do: 'says_stop', at }];
  return looks;
};

/** Calls that die with their lease in hand, dials without an answer, reports that never come, a full provider. */
const faultsOf = (random: Random, { waiting, outageSeconds }: CrowdWanted): readonly Fault[] => {
  const some = (share: number, make: (nth: number) => Fault): readonly Fault[] =>
    Array.from({ length: Math.max(1, Math.round(waiting * share)) }, () => make(random.between(1, waiting)));
  return [
    ...some(0.005, (nth) => ({ kind: 'crash_after', fn: 'place-call', port: 'calls.reserve', nth })),
    ...some(0.005, (nth) => ({ kind: 'crash_before', fn: 'place-call', port: 'voice.dial', nth })),
    ...some(0.005, (nth) => ({ kind: 'crash_after', fn: 'place-call', port: 'voice.dial', nth })),
    ...some(0.005, (nth) => ({
      kind: 'crash_after',
      fn: 'post-call-webhook',
      port: 'lines.firstWaiting',
      nth,
    })),
    ...some(0.01, (nth) => ({ kind: 'webhook_lost', nth })),
    ...some(0.02, (nth) => ({ kind: 'dial_429', nth })),
    ...(outageSeconds === undefined
      ? []
      : [{ kind: 'provider_outage' as const, nth: 1, at: 60, seconds: outageSeconds }]),
  ];
};

const patientOf = (random: Random, index: number, wanted: CrowdWanted): PatientStory => {
  const { waiting, shared } = wanted;
  const first = shared ? index % clinicCountOf(wanted) : index;
  const second = waiting + Math.floor(index / secondCallFor);
  return {
    clinics: shared || index % secondCallFor !== 0 ? [first] : [first, second],
    fallback: 'earliest_in_window',
    says_yes_at: random.between(0, yesWithinSeconds),
    does: deedsOf(random, index),
  };
};

/** Shared: four patients a number, below the day's cap of six. */
const clinicCountOf = ({ waiting, shared }: CrowdWanted): number =>
  shared ? Math.ceil(waiting / 4) : waiting + Math.ceil(waiting / secondCallFor);

/** Many patients who all said yes within three minutes, and the lines of one plan. The same seed is the same crowd. */
export const drawCrowd = (wanted: CrowdWanted): Schedule => {
  const random = randomFrom(streamSeed(wanted.seed, 'waiting'));
  const personaOf = (index: number): PersonaName =>
    !wanted.shared && index < wanted.waiting && index % secondCallFor === 0
      ? 'full'
      : random.pick(crowdPersonas);
  return {
    seed: wanted.seed,
    starts_at: startTimes[0],
    lines: wanted.lines,
    webhook_retries: true,
    zero_retention: false,
    carrier: 'none',
    list_lag: 2,
    skew: 0,
    clinics: Array.from({ length: clinicCountOf(wanted) }, (_, index) => personaOf(index)),
    patients: Array.from({ length: wanted.waiting }, (_, index) => patientOf(random, index, wanted)),
    faults: faultsOf(random, wanted),
  };
};
