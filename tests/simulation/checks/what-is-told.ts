import type { PersonaName } from '../machinery/schedule.ts';
import type { Seen } from '../people/patient.ts';
import { clinicAt } from '../people/setup.ts';
import { type Conversation, wishOf } from '../vendors/conversation.ts';
import type { Provider } from '../vendors/provider.ts';
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

export const textsOf = (seen: Seen): readonly string[] => seen.messages.map(({ text }) => String(text));

/** What a patient was told of one cascade: in the events of the chat, or in the state as it is shown now. */
type Told = {
  readonly outcome: unknown;
  readonly calls: readonly Shown[];
  /** It was said after the end that this call ended otherwise than was thought. */
  readonly corrected: (call: Conversation) => boolean;
};

export const toldInChat = ({ events }: Seen, { cascade_id }: KnownCascade): Told => {
  const mine = events.filter((one) => one.cascade_id === cascade_id);
  return {
    outcome: mine.find(({ type }) => type === 'cascade_concluded')?.outcome,
    // The last word on a call counts.
    calls: mine.filter(({ type }) => type === 'call_ended' || type === 'correction').toReversed(),
    corrected: ({ call_id }) => mine.some((one) => one.type === 'correction' && one.call_id === call_id),
  };
};

const toldInState = (last: Seen): Told => {
  const corrections = correctionsIn(last);
  return {
    outcome: last.cascade.outcome,
    calls: callsIn(last),
    corrected: ({ clinic }) => corrections.some((text) => text.includes(clinicAt(clinic).name)),
  };
};

const callsTo = ({ conversations }: Provider, { cascade_id }: KnownCascade): readonly Conversation[] =>
  conversations.filter((one) => one.cascade_id === cascade_id);

export const checkTold = (
  ledger: Ledger,
  cascade: KnownCascade,
  provider: Provider,
  { outcome, calls, corrected }: Told,
): void => {
  const mine = callsTo(provider, cascade);
  for (const one of mine) {
    const call = calls.find(({ call_id }) => call_id === one.call_id);
    if (call !== undefined) checkEvidence(ledger, one, call);
    else if (one.reportedAt === undefined)
      ledger.violated('S14', `${one.call_id} was dialled and is not told`);
    else ledger.violated('L3', `${one.call_id} was reported and is not told`);
  }
  const promised = mine.filter(
    ({ accepted }) =>
      accepted !== undefined && accepted.at < (cascade.concludedAt ?? Number.POSITIVE_INFINITY),
  );
  // A cascade that was stopped from outside may close before its last call is settled; the patient is told then.
  if (promised.length > 0 && !bookedOutcomes.includes(outcome) && !promised.some(corrected))
    ledger.violated('S14', `a confirmed booking became ${String(outcome)}`);
  const tried = mine.some((one) => one.tried.length > 0);
  if ((outcome === 'booked' || outcome === 'booked_unverified') && !tried)
    ledger.violated('S13', `${String(outcome)} without a confirmation`);
  if (outcome === 'appointment_cancelled' && !mine.some(({ cancelled }) => cancelled))
    ledger.violated('S13', 'cancelled and no clinic said so');
};

export const checkNewest = (
  ledger: Ledger,
  cascade: KnownCascade,
  provider: Provider,
  last: Seen,
  disturbed: boolean,
): void => {
  const told = toldInState(last);
  checkTold(ledger, cascade, provider, told);
  const { outcome, calls } = told;
  for (const one of callsTo(provider, cascade)) {
    const call = calls.find(({ call_id }) => call_id === one.call_id);
    if (call !== undefined) checkTruth(ledger, one, call, cascade, disturbed);
  }
  for (const call of calls)
    if (call.status !== 'done' && call.status !== 'failed')
      ledger.violated('L4', `${String(call.call_id)} is still ${String(call.status)}`);
  if (outcome === 'booked' || outcome === 'booked_unverified') {
    const deciding =
      calls.find((call) => call.outcome === outcome) ??
      calls.find((call) => bookedOutcomes.includes(call.outcome));
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

/** S13, S14: a confirmation is never lost, and nothing is claimed without one. */
const checkEvidence = (ledger: Ledger, one: Conversation, call: Shown): void => {
  const { outcome } = call;
  const { accepted } = one;
  if (accepted !== undefined) {
    if (!bookedOutcomes.includes(outcome))
      ledger.violated('S14', `${one.call_id} was confirmed and became ${String(outcome)}`);
    else if ('booked_slot' in call && startOf(call) !== accepted.offer.start)
      ledger.violated('S14', `${one.call_id} is booked at another time`);
  }
  if ((outcome === 'booked' || outcome === 'booked_unverified') && one.tried.length === 0)
    ledger.violated('S13', `${one.call_id} is ${String(outcome)} and nothing was confirmed`);
  if (outcome === 'appointment_cancelled' && !one.cancelled)
    ledger.violated('S13', `${one.call_id} cancelled what the clinic did not`);
  if (outcome === 'booked' && one.takenBack)
    ledger.violated('S13', `${one.call_id} is booked and was taken back`);
};

/** S8, S9: what was acknowledged is known, and the outcome is one that fits what happened on the phone. */
const checkTruth = (
  ledger: Ledger,
  one: Conversation,
  { outcome }: Shown,
  cascade: KnownCascade,
  disturbed: boolean,
): void => {
  if (one.reportedAt === undefined) return;
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
