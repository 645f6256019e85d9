import type { Patient, Seen } from '../people/patient.ts';
import type { Provider } from '../vendors/provider.ts';
import type { StepFunctions } from '../vendors/step-functions.ts';
import { checkEverybodyTried, checkPromisedCalls, checkPromptness } from './kept-going.ts';
import type { KnownCascade, Ledger } from './ledger.ts';
import { checkNewest, checkTold, textsOf, toldInChat } from './what-is-told.ts';

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
  checkPromisedCalls(ledger, provider, stepFunctions);
  checkEverybodyTried(ledger, provider, stepFunctions);
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
    for (const cascade of known) checkTold(ledger, cascade, provider, toldInChat(last, cascade));
    const newest = known.at(-1);
    if (newest !== undefined && newest.cascade_id === last.cascade.cascade_id)
      checkNewest(ledger, newest, provider, last, patient.hasSecondThoughts);
  }
};

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
