import type { Outcome } from '../call/outcome.ts';
import { wallClock } from '../dates/wall-clock.ts';

/** What one call taught about a clinic. Nothing about the patient. Plain JSON. */
export type RememberedCall = {
  /** ISO 8601, when it was dialled. */
  readonly at: string;
  readonly outcome: Outcome;
  /** Weekday (0 is Sunday) and hour on the clinic's wall when it was dialled. */
  readonly weekday: number;
  readonly hour: number;
  readonly hold_seconds?: number;
  /** Keys pressed to reach a person, e.g. "2, 0". */
  readonly menu_path?: string;
};

/** Newest first. */
export type ClinicMemory = { readonly clinic_id: string; readonly calls: readonly RememberedCall[] };

export type CallLesson = {
  readonly at: Date;
  readonly outcome: Outcome;
  readonly hold_seconds?: number;
  readonly menu_path?: string;
};

/** What an agent is told before it dials; absent fields are not known. */
export type ClinicHints = {
  readonly menu_path?: string;
  readonly accepts_automated?: boolean;
  /** Median of the calls that were held. */
  readonly typical_hold_seconds?: number;
  /** Hours of the day at which somebody answered, most often first, at most three. */
  readonly answered_hours: readonly number[];
  readonly last_outcomes: readonly { readonly outcome: Outcome; readonly at: string }[];
};

const rememberedCalls = 24;
/** Front desks change: a call loses half its say in two months and all of it in a year. */
const halfLifeDays = 60;
export const memoryDays = 365;
/** How much more a call at the same time of day says. */
const sameHourSay = 2;
/** As many imagined middling calls as it takes to distrust a single one. */
const priorCalls = 2;
const dayMs = 86_400_000;

/** How well a call went for the next patient, 0 to 1; undefined teaches nothing about the clinic. */
const worth: Record<Outcome, number | undefined> = {
  booked: 1,
  booked_unverified: 0.9,
  needs_confirmation: 0.7,
  needs_decision: 0.6,
  appointment_cancelled: undefined,
  no_availability: 0.35,
  ended_early: 0.3,
  busy: 0.3,
  voicemail: 0.25,
  no_answer: 0.2,
  declined: 0.2,
  refuses_automated: 0,
  wrong_number: 0,
  not_placed: undefined,
  cancelled: undefined,
  unknown: undefined,
};

/** Whether a person took the call; undefined when the outcome does not tell. */
const answered: Record<Outcome, boolean | undefined> = {
  booked: true,
  booked_unverified: true,
  needs_confirmation: true,
  needs_decision: true,
  appointment_cancelled: true,
  no_availability: true,
  declined: true,
  refuses_automated: true,
  ended_early: true,
  wrong_number: undefined,
  busy: false,
  voicemail: false,
  no_answer: false,
  not_placed: undefined,
  cancelled: undefined,
  unknown: undefined,
};

/** Whether the desk spoke with an automated caller; undefined when the outcome does not tell. */
const acceptsAutomated = (outcome: Outcome): boolean | undefined =>
  outcome === 'refuses_automated' ? false : (worth[outcome] ?? 0) >= 0.35 ? true : undefined;

const ageDays = (call: RememberedCall, now: Date): number =>
  Math.max(0, (now.getTime() - Date.parse(call.at)) / dayMs);

const recent = (memory: ClinicMemory | undefined, now: Date): readonly RememberedCall[] =>
  (memory?.calls ?? []).filter((call) => ageDays(call, now) <= memoryDays);

/** Adds what a call taught; the oldest calls make room. The same call told twice is remembered once. */
export const rememberCall = (
  memory: ClinicMemory | undefined,
  clinic: { readonly clinic_id: string; readonly timezone: string },
  { at, outcome, hold_seconds, menu_path }: CallLesson,
): ClinicMemory => {
  const wall = wallClock(at, clinic.timezone);
  const call: RememberedCall = {
    at: at.toISOString(),
    outcome,
    weekday: wall.weekday,
    hour: wall.hour,
    ...(hold_seconds === undefined ? {} : { hold_seconds }),
    ...(menu_path === undefined || menu_path === '' ? {} : { menu_path }),
  };
  const others = (memory?.calls ?? []).filter((known) => known.at !== call.at);
  const calls = [...others, call]
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, rememberedCalls);
  return { clinic_id: clinic.clinic_id, calls };
};

/**
 * How likely a call is worth making, 0 to 1; 0.5 when nothing is known, and again when what was known is old. Calls at
 * about the `hour` on the clinic's wall that it would be rung at count double: desks answer at some hours and not at others.
 */
export const memoryScore = (memory: ClinicMemory | undefined, now: Date, hour?: number): number => {
  let weight = priorCalls;
  let sum = priorCalls * 0.5;
  for (const call of recent(memory, now)) {
    const value = worth[call.outcome];
    if (value === undefined) continue;
    const near = hour !== undefined && Math.abs(call.hour - hour) <= 1;
    const say = (near ? sameHourSay : 1) * 0.5 ** (ageDays(call, now) / halfLifeDays);
    weight += say;
    sum += say * value;
  }
  return sum / weight;
};

const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
};

const commonHours = (calls: readonly RememberedCall[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const { outcome, hour } of calls) {
    if (answered[outcome] === true) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return [...counts]
    .sort(([hour, count], [otherHour, otherCount]) => otherCount - count || hour - otherHour)
    .slice(0, 3)
    .map(([hour]) => hour);
};

export const memoryHints = (memory: ClinicMemory | undefined, now: Date): ClinicHints => {
  const calls = recent(memory, now);
  const menu_path = calls.find(
    (call) => call.menu_path !== undefined && answered[call.outcome] === true,
  )?.menu_path;
  const accepts = calls.map(({ outcome }) => acceptsAutomated(outcome)).find((known) => known !== undefined);
  const hold = median(calls.flatMap(({ hold_seconds }) => hold_seconds ?? []));
  return {
    ...(menu_path === undefined ? {} : { menu_path }),
    ...(accepts === undefined ? {} : { accepts_automated: accepts }),
    ...(hold === undefined ? {} : { typical_hold_seconds: hold }),
    answered_hours: commonHours(calls),
    last_outcomes: calls.slice(0, 3).map(({ outcome, at }) => ({ outcome, at })),
  };
};

/** The last call that nobody answered was at lunch: keep clear of it next time. */
export const avoidsLunch = (memory: ClinicMemory | undefined, now: Date): boolean =>
  recent(memory, now).some((call) => answered[call.outcome] === false && call.hour === 12);
