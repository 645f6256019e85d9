import { points } from './points.ts';
import { type Random, randomFrom, streamSeed } from './random.ts';
import {
  changeWishes,
  conversationFaults,
  type Deed,
  dialFaults,
  drawnDeeds,
  type Fault,
  type FunctionName,
  functionNames,
  type PatientStory,
  personaNames,
  portFaults,
  runFaults,
  type Schedule,
  startTimes,
  worldFaults,
} from './schedule.ts';

/** Where the crash points that matter most are: drawn more often than the others. */
const busiest: readonly [FunctionName, ...FunctionName[]] = [
  'place-call',
  'place-call',
  'place-call',
  'post-call-webhook',
  'post-call-webhook',
  'tools',
  'decide-next',
  'chat',
  ...functionNames,
];

const portFault = (random: Random): Fault => {
  const fn = random.pick(busiest);
  const most = fn === 'tools' || fn === 'chat' || fn === 'decide-next' ? 40 : 24;
  return { kind: random.pick(portFaults), fn, nth: random.between(1, most) };
};

/** By name, so that the calls few stories come to are struck as well. */
const pointFaults = (random: Random): readonly Fault[] => {
  const fn = random.pick(functionNames);
  const fault = {
    kind: random.pick(portFaults),
    fn,
    port: random.pick(points[fn]),
    nth: random.between(1, 2),
  };
  // The finaliser is at work only where somebody stops an execution.
  const stop = { kind: 'operator_aborts', nth: 1, at: random.pick([1, 20, 60, 300]) } as const;
  return fn === 'finalise' ? [stop, fault] : [fault];
};

const runFault = (random: Random): Fault => ({
  kind: random.pick(runFaults),
  fn: random.pick(busiest),
  nth: random.between(1, 6),
});

const dialFault = (random: Random): Fault => ({ kind: random.pick(dialFaults), nth: random.between(1, 3) });

const conversationFault = (random: Random): Fault => ({
  kind: random.pick(conversationFaults),
  nth: random.between(1, 3),
  seconds: random.pick([20, 60, 200, 380, 700, 1_000, 2_000, 7_000]),
});

const worldFault = (random: Random): Fault => {
  const fault = {
    kind: random.pick(worldFaults),
    nth: random.between(1, 3),
    seconds: random.pick([60, 600, 3_600, 16_200]),
  };
  // Between a decision and its dial is where it matters most.
  return random.chance(0.4)
    ? { ...fault, after_decision: random.between(0, 120) }
    : { ...fault, at: random.pick([0, 1, 3, 10, 40, 90, 200, 600, 1_500, 5_000]) + random.between(0, 30) };
};

const anyFault = (random: Random): Fault => {
  const draw = random.next();
  if (draw < 0.42) return portFault(random);
  if (draw < 0.52) return runFault(random);
  if (draw < 0.66) return dialFault(random);
  if (draw < 0.85) return conversationFault(random);
  return worldFault(random);
};

const deed = (random: Random): Deed => ({
  do: random.pick(drawnDeeds),
  at: random.pick([0, 0, 1, 2, 5, 20, 60, 120, 300, 900, 2_000, 6_000]) + random.between(0, 20) / 10,
});

const patient = (random: Random, clinicCount: number): PatientStory => {
  const first = random.between(0, clinicCount - 1);
  const count = Math.min(clinicCount, random.pick([1, 2, 3, 3, 3]));
  return {
    clinics: Array.from({ length: count }, (_, index) => (first + index) % clinicCount),
    fallback: random.pick(['earliest_in_window', 'decline', 'ask_call_back'] as const),
    says_yes_at: random.chance(0.7) ? random.between(0, 5) : random.between(0, 1_800),
    does: Array.from({ length: random.pick([0, 0, 1, 1, 2, 3]) }, () => deed(random)),
  };
};

/** Many patients at once and nothing but waiting and calling: where limits over all patients show. */
const drawCrowd = (seed: number, random: Random): Schedule => {
  const clinicCount = random.pick([1, 2, 8]);
  return {
    seed,
    starts_at: startTimes[0],
    lines: random.pick([1, 3, 8]),
    webhook_retries: true,
    zero_retention: false,
    carrier: 'none',
    list_lag: 2,
    skew: 0,
    clinics: Array.from({ length: clinicCount }, () =>
      random.pick(['no_answer', 'busy', 'hangs_up', 'voicemail', 'full', 'refuses'] as const),
    ),
    patients: Array.from({ length: 9 }, (_, index) => ({
      clinics: [index % clinicCount],
      fallback: 'decline' as const,
      says_yes_at: random.between(0, 100),
      does: [],
    })),
    faults: random.chance(0.5)
      ? [{ kind: 'provider_outage', nth: 1, at: 0, seconds: random.pick([60, 600, 3_600, 16_200]) }]
      : Array.from({ length: random.between(0, 3) }, () => anyFault(random)),
  };
};

/** The first patient may not want the appointment as it was booked. */
const withWish = (random: Random, patients: Schedule['patients']): Schedule['patients'] => {
  if (!random.chance(0.15)) return patients;
  const wish: Deed = { do: random.pick(changeWishes), at: 0 };
  return patients.map((one, index) => (index === 0 ? { ...one, does: [...one.does, wish] } : one));
};

/** Draws one story. The same seed is the same story; half of the stories are quiet apart from one or two faults. */
export const drawSchedule = (seed: number): Schedule => {
  const drawn = drawStory(seed);
  // Drawn apart, so that the rest of the story is the same whatever calls and wishes there are.
  const random = randomFrom(streamSeed(seed, 'points'));
  const faults = random.chance(0.6) ? [...drawn.faults, ...pointFaults(random)] : drawn.faults;
  return { ...drawn, faults, patients: withWish(randomFrom(streamSeed(seed, 'wishes')), drawn.patients) };
};

const drawStory = (seed: number): Schedule => {
  const random = randomFrom(streamSeed(seed, 'schedule'));
  if (random.chance(0.01)) return drawCrowd(seed, random);
  const clinicCount = random.pick([1, 2, 3, 3, 4, 5]);
  return {
    seed,
    starts_at: random.chance(0.8) ? startTimes[0] : random.pick(startTimes),
    lines: random.pick([1, 2, 4]),
    webhook_retries: random.chance(0.6),
    zero_retention: random.chance(0.15),
    carrier: random.chance(0.5) ? 'configured' : 'none',
    list_lag: random.pick([0, 2, 5, 30]),
    skew: random.pick([0, 0, 200, 1_500]),
    clinics: Array.from({ length: clinicCount }, () => random.pick(personaNames)),
    patients: Array.from({ length: random.pick([1, 1, 1, 1, 1, 1, 2, 2, 3]) }, () =>
      patient(random, clinicCount),
    ),
    faults: Array.from({ length: random.pick([0, 1, 1, 2, 2, 3, 4, 6]) }, () => anyFault(random)),
  };
};
