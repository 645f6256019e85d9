import { policy } from '#shared/domain/policy.ts';
import type { PersonaName } from '../machinery/schedule.ts';
import type { Patient, Seen } from '../people/patient.ts';
import { clinicAt } from '../people/setup.ts';
import { type Conversation, wishOf } from '../vendors/conversation.ts';
import type { Provider } from '../vendors/provider.ts';
import type { StepFunctions } from '../vendors/step-functions.ts';
import type { KnownCascade, Ledger } from './ledger.ts';

const bookedOutcomes: readonly unknown[] = ['booked', 'booked_unverified', 'needs_confirmation'];

type Shown = Readonly<Record<string, unknown>>;
const callsIn = (seen: Seen): readonly Shown[] => {
  const { calls } = seen.cascade;
  return Array.isArray(calls)
    ? calls.map((one: unknown) => (one !== null && typeof one === 'object' ? { ...one } : {}))
    : [];
};

/** What a reported call may come to, by who answered; everything more is an invention or a loss. */
const truths: Readonly<Record<PersonaName, readonly string[]>> = {
  books: ['booked', 'needs_confirmation', 'needs_decision', 'ended_early', 'no_availability'],
  books_and_drops: ['booked_unverified', 'needs_confirmation', 'ended_early'],
  full: ['no_availability'],
  no_answer: ['no_answer'],
  busy: ['busy', 'no_answer'],
  voicemail: ['voicemail'],
  refuses: ['refuses_automated'],
  claims: ['needs_confirmation', 'ended_early'],
  takes_back: ['needs_confirmation', 'no_availability', 'ended_early'],
  asks: ['booked', 'no_availability', 'needs_confirmation', 'needs_decision', 'ended_early'],
  leaves_undecided: ['needs_decision', 'ended_early'],
  hangs_up: ['ended_early'],
  talks_long: ['booked', 'ended_early', 'needs_confirmation', 'booked_unverified'],
};

/** The same for a call that was to cancel. */
const truthsOfCancelling: Readonly<Partial<Record<PersonaName, readonly string[]>>> = {
  books: ['appointment_cancelled'],
  books_and_drops: ['ended_early'],
  asks: ['needs_confirmation'],
  talks_long: ['ended_early'],
};

const isOver = (seen: Seen): boolean => seen.cascade.status === 'done';

/** Once the faults are over everything must come to rest, and what is shown must be what happened. */
export const checkEnd = (world: {
  readonly ledger: Ledger;
  readonly provider: Provider;
  readonly stepFunctions: StepFunctions;
  readonly patients: readonly { readonly patient: Patient; readonly last: Seen }[];
  /** Seconds for which the sweeper could find nothing, because the index was behind. */
  readonly blindSeconds: number;
}): void => {
  const { ledger, provider, stepFunctions } = world;
  for (const execution of stepFunctions.executions.values()) {
    if (execution.status === 'RUNNING')
      ledger.violated('L1', `${execution.name} still runs in ${execution.state}`);
    if (execution.events > 20_000) ledger.violated('S18', `${execution.name} has ${execution.events} events`);
  }
  for (const one of provider.conversations)
    if (one.endedAt === undefined && one.answeredAt !== undefined)
      ledger.violated('L4', `${one.call_id} never ended`);
  checkPromptness(ledger, provider, world.blindSeconds);
  checkGoingOn(ledger, stepFunctions);
  for (const { patient, last } of world.patients) {
    if (ledger.erased.has(patient.session_id)) {
      if (last.status !== 404) ledger.violated('S20', `an erased session answers ${last.status}`);
      continue;
    }
    // The answer to the wish was lost, the wish was not.
    if (patient.wantsErasure() && last.status === 404) continue;
    checkChat(ledger, patient, last);
    const known = [...ledger.cascades.values()].filter((one) => one.session_id === patient.session_id);
    checkSummaries(ledger, known, last);
    const newest = known.at(-1);
    if (newest !== undefined) checkCascade(ledger, newest, provider, last, patient.hasSecondThoughts);
  }
};

/** L2: whoever stops a cascade that has nobody on the phone does not wait for an opening hour to be told so. */
const checkPromptness = (ledger: Ledger, provider: Provider, blindSeconds: number): void => {
  const patience = (policy.fenceSeconds + policy.overdueCallSeconds + 600 + blindSeconds) * 1000;
  for (const cascade of ledger.cascades.values()) {
    const stop = cascade.stops.find(({ why }) => why === 'cancel' || why === 'stop' || why === 'emergency');
    if (stop === undefined) continue;
    const lastCall = Math.max(
      stop.at,
      ...provider.conversations
        .filter((one) => one.cascade_id === cascade.cascade_id)
        .map(({ endedAt, placedAt }) => endedAt ?? placedAt),
    );
    if ((cascade.concludedAt ?? Number.POSITIVE_INFINITY) - lastCall > patience)
      ledger.violated('L2', `${cascade.cascade_id} ended long after ${stop.why}`);
  }
};

/** A word in the last minute of a consent may come too late for a dial. */
const lastMinute = 60_000;

/** L2: whoever says "go on" after an unknown end, and is heard, gets the next clinic rung while one is left. */
const checkGoingOn = (ledger: Ledger, { executions }: StepFunctions): void => {
  for (const { cascade_id, numbers, stops, goneOnAt, expiresAt } of ledger.cascades.values()) {
    const isLeftAlone = stops.length === 0 && executions.get(cascade_id)?.status === 'SUCCEEDED';
    if (goneOnAt === undefined || goneOnAt > expiresAt - lastMinute || !isLeftAlone) continue;
    const intents = [...ledger.intents].filter(([call_id]) => call_id.startsWith(`${cascade_id}.`));
    const rung = new Set(intents.map(([call_id]) => numbers[Number(call_id.split('.').at(-2)) - 1]));
    const left = numbers.filter((number) => !rung.has(number) && !ledger.optedOut.has(number));
    if (left.length > 0 && intents.every(([, at]) => at < goneOnAt))
      ledger.violated('L2', `${cascade_id} rang nobody although the patient said to go on`);
  }
};

const textsOf = (seen: Seen): readonly string[] => seen.messages.map(({ text }) => String(text));

/** S15: every accepted message once, in one order that every look saw the beginning of. */
const checkChat = (ledger: Ledger, patient: Patient, last: Seen): void => {
  const ids = last.messages.map(({ message_id }) => String(message_id));
  for (const [id] of patient.accepted) {
    const times = ids.filter((one) => one === id).length;
    if (times !== 1) ledger.violated('S15', `the message ${id} is there ${times} times`);
  }
  for (const id of patient.sent)
    if (ids.filter((one) => one === id).length > 1)
      ledger.violated('S15', `the message ${id} is there twice`);
  for (const seen of patient.looks) {
    const before = seen.messages.map(({ message_id }) => String(message_id));
    if (before.some((id, index) => ids[index] !== id))
      ledger.violated('S15', 'an earlier look saw another order');
  }
  const ended = patient.looks.filter(isOver);
  const first = new Map<unknown, unknown>();
  for (const { cascade } of ended) {
    const known = first.get(cascade.cascade_id);
    if (known !== undefined && known !== cascade.outcome)
      ledger.violated('S11', `an ended cascade became ${String(cascade.outcome)} after ${String(known)}`);
    first.set(cascade.cascade_id, cascade.outcome);
  }
};

/** S12 and L5: one summary for every cascade that was started. */
const checkSummaries = (ledger: Ledger, known: readonly KnownCascade[], last: Seen): void => {
  const summaries = textsOf(last).filter((text) => text.startsWith('**Call summary**')).length;
  const over = last.phase !== 'calling' && last.phase !== 'decision';
  if (!over) ledger.violated('L1', `the chat still says ${last.phase}`);
  if (summaries > known.length) ledger.violated('S12', `${summaries} summaries for ${known.length} cascades`);
  if (summaries < known.length) ledger.violated('L5', `${summaries} summaries for ${known.length} cascades`);
  for (const { cascade_id } of known) {
    const ends = last.events.filter(
      (one) => one.type === 'cascade_concluded' && one.cascade_id === cascade_id,
    );
    if (ends.length > 1) ledger.violated('S12', `${cascade_id} was concluded ${ends.length} times`);
  }
  const ended = new Map<unknown, number>();
  for (const { type, call_id } of last.events)
    if (type === 'call_ended') ended.set(call_id, (ended.get(call_id) ?? 0) + 1);
  for (const [call_id, times] of ended)
    if (times > 1) ledger.violated('S9', `${String(call_id)} ended ${times} times`);
};

const checkCascade = (
  ledger: Ledger,
  cascade: KnownCascade,
  provider: Provider,
  last: Seen,
  disturbed: boolean,
): void => {
  if (last.cascade.cascade_id !== cascade.cascade_id) return;
  const shown = callsIn(last);
  const { outcome } = last.cascade;
  const mine = provider.conversations.filter((one) => one.cascade_id === cascade.cascade_id);
  for (const one of mine) {
    const call = shown.find(({ call_id }) => call_id === one.call_id);
    if (call === undefined) {
      ledger.violated('S14', `${one.call_id} was dialled and is not shown`);
      continue;
    }
    checkCall(ledger, one, call, cascade, disturbed);
  }
  const promised = mine.filter(
    ({ accepted }) =>
      accepted !== undefined && accepted.at < (cascade.concludedAt ?? Number.POSITIVE_INFINITY),
  );
  // A cascade that was stopped from outside may close before its last call is settled; the patient is told then.
  const corrected = correctionsIn(last).some((text) =>
    promised.some(({ clinic }) => text.includes(clinicAt(clinic).name)),
  );
  if (promised.length > 0 && !bookedOutcomes.includes(outcome) && !corrected)
    ledger.violated('S14', `a confirmed booking became ${String(outcome)}`);
  const tried = mine.some((one) => one.tried.length > 0);
  if ((outcome === 'booked' || outcome === 'booked_unverified') && !tried)
    ledger.violated('S13', `${String(outcome)} without a confirmation`);
  if (outcome === 'appointment_cancelled' && !mine.some(({ cancelled }) => cancelled))
    ledger.violated('S13', 'cancelled and no clinic said so');
  for (const call of shown)
    if (call.status !== 'done' && call.status !== 'failed')
      ledger.violated('L4', `${String(call.call_id)} is still ${String(call.status)}`);
  if (outcome === 'booked' || outcome === 'booked_unverified') {
    const deciding =
      shown.find((call) => call.outcome === outcome) ??
      shown.find((call) => bookedOutcomes.includes(call.outcome));
    const summary = textsOf(last).findLast((text) => text.startsWith('**Call summary**')) ?? '';
    if (deciding !== undefined && !summary.includes(String(deciding.clinic_name)))
      ledger.violated('S13', 'the summary does not name the clinic');
  }
};

/** What was said after the newest summary by itself. */
const correctionsIn = (seen: Seen): readonly string[] => {
  const texts = textsOf(seen);
  return texts.slice(texts.findLastIndex((text) => text.startsWith('**Call summary**')) + 1);
};

const startOf = (call: Shown): number => {
  const slot = call.booked_slot;
  return slot !== null && typeof slot === 'object' && 'start' in slot ? Date.parse(String(slot.start)) : 0;
};

const checkCall = (
  ledger: Ledger,
  one: Conversation,
  call: Shown,
  cascade: KnownCascade,
  disturbed: boolean,
): void => {
  const { outcome } = call;
  const { accepted } = one;
  if (accepted !== undefined) {
    if (!bookedOutcomes.includes(outcome))
      ledger.violated('S14', `${one.call_id} was confirmed and became ${String(outcome)}`);
    else if (startOf(call) !== accepted.offer.start)
      ledger.violated('S14', `${one.call_id} is booked at another time`);
  }
  if ((outcome === 'booked' || outcome === 'booked_unverified') && one.tried.length === 0)
    ledger.violated('S13', `${one.call_id} is ${String(outcome)} and nothing was confirmed`);
  if (outcome === 'appointment_cancelled' && !one.cancelled)
    ledger.violated('S13', `${one.call_id} cancelled what the clinic did not`);
  if (outcome === 'booked' && one.takenBack)
    ledger.violated('S13', `${one.call_id} is booked and was taken back`);
  if (one.reportedAt === undefined) return;
  // What was acknowledged is known: the outcome must be one that fits what happened on the phone.
  if (outcome === 'unknown') ledger.violated('S8', `${one.call_id} was reported and is unknown`);
  const stopped =
    disturbed || cascade.stops.some(({ why, at }) => why !== 'booked' && at < (one.endedAt ?? 0) + 120_000);
  const undisturbed =
    one.proceededAt !== undefined && one.faults.size === 0 && !stopped && one.end === 'talked';
  const silent = one.end !== 'talked' && one.end !== 'hung_up' && !stopped;
  if (one.persona === 'takes_back' && !one.takenBack) return;
  const possible = (wishOf(one) === 'cancel' && truthsOfCancelling[one.persona]) || truths[one.persona];
  if ((undisturbed || silent) && !possible.some((truth) => truth === outcome))
    ledger.violated('S9', `${one.persona} became ${String(outcome)}`);
};
