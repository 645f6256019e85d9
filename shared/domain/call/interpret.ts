import { policy } from '../policy.ts';
import type { Call, CallStatus, EndReport } from './call.ts';
import { readCancellation, readMove } from './cancellation.ts';
import { claimsOf } from './claims.ts';
import { collectedAgrees, collectedText } from './collected.ts';
import { lackOfBooking } from './no-booking.ts';
import type { Evidence, NotPlacedReason, Outcome, Slot } from './outcome.ts';
import { readTurns } from './reading.ts';

/** A settled call. `outcome` is absent only for a generic call that was answered: nothing was to be booked. */
export type Interpretation = {
  readonly status: CallStatus;
  readonly outcome?: Outcome;
  readonly evidence: readonly Evidence[];
  readonly booked_slot?: Slot;
  readonly not_placed_reason?: NotPlacedReason;
};

/** Enough to be judged by a person, little enough to be stored with the call. */
const evidenceLimit = 8;

const firstQuotes = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.length <= evidenceLimit
    ? evidence
    : [...evidence.slice(0, 2), ...evidence.slice(evidence.length - (evidenceLimit - 2))];

/** The fence has passed and nothing was ever heard: the same as being told so. */
const fenceReport = (call: Call, now: Date): EndReport | undefined =>
  now.getTime() < Date.parse(call.dialled_at) + policy.fenceSeconds * 1_000
    ? undefined
    : {
        source: 'fence',
        at: now.toISOString(),
        connected: false,
        voicemail: false,
        collected: {},
        turns: [],
        has_audio: false,
      };

const collectedEvidence = (end: EndReport, agrees: boolean): Evidence => {
  const items = [
    'outcome',
    'booked_weekday',
    'booked_date',
    'booked_time',
    'booked_start_iso',
    'booked_phrase',
  ];
  const words = items.flatMap((item) => collectedText(end.collected, item) ?? []).join(' ');
  return { source: 'data_collection', supports: agrees, quote: words.slice(0, 400) };
};

/** A tool that came after the confirmation and says that there is no booking after all. */
const toolAgainst = (call: Call, confirmedAt: string): readonly Evidence[] => {
  const later = [call.tools.no_availability, call.tools.opted_out].filter(
    (record) => record !== undefined && record.at > confirmedAt,
  );
  return later.flatMap((record) =>
    record ? [{ source: 'tool', supports: false, quote: record.reason }] : [],
  );
};

/** Nobody can have confirmed anything to a machine or to a phone that was never answered. */
const statusAgainst = (end: EndReport): readonly Evidence[] => {
  const status = end.failure_reason ?? end.termination_reason ?? end.call_result ?? 'voicemail';
  const impossible = end.voicemail || end.call_result === 'voicemail' || end.source === 'initiation_failure';
  return impossible ? [{ source: 'status', supports: false, quote: status }] : [];
};

/** The evidence rule of design section 6, for a call whose confirm tool was accepted. */
const withConfirmation = (
  call: Call,
  end: EndReport,
  slot: Slot,
  readBack: string,
  at: string,
): Interpretation => {
  const spokenAt = new Date(call.dialled_at);
  const tool: Evidence = { source: 'tool', supports: true, quote: readBack };
  const reading = readTurns(end.turns, slot, spokenAt);
  const data = collectedAgrees(end.collected, slot, spokenAt);
  const dataEvidence = data === 'silent' ? [] : [collectedEvidence(end, data === 'agrees')];
  const against = [...toolAgainst(call, at), ...statusAgainst(end)];
  const evidence = firstQuotes([tool, ...against, ...dataEvidence, ...reading.quotes]);
  const settled = { status: 'done', evidence, booked_slot: slot } as const;
  if (against.length > 0 || data === 'disagrees' || reading.standing === 'contradicted')
    return { ...settled, outcome: 'needs_confirmation' };
  const heard = end.turns.some((turn) => turn.speaker === 'clinic');
  // Where the clinic's words are known, an offer and a goodbye do not become a booking by the agent's data alone.
  const dataSuffices = data === 'agrees' && reading.standing !== 'unsettled' && (!heard || reading.answered);
  return {
    ...settled,
    outcome: reading.standing === 'agreed' || dataSuffices ? 'booked' : 'booked_unverified',
  };
};

/** The offer a claim speaks of, when there is exactly one that the collected data names. */
const claimedSlot = (call: Call, end: EndReport): Slot | undefined => {
  const spokenAt = new Date(call.dialled_at);
  const named = call.tools.offers.filter(
    (offer) => collectedAgrees(end.collected, offer, spokenAt) === 'agrees',
  );
  return named.length === 1 ? named[0] : undefined;
};

/**
 * What a call came to, from everything on record; undefined while it is not settled. Pure: the same record gives
 * the same outcome whenever it is asked, except that `now` past the fence settles a call nothing was heard of.
 */
export const interpret = (call: Call, now: Date): Interpretation | undefined => {
  if (call.dial.state === 'not_placed' && call.end === undefined)
    return {
      status: 'failed',
      outcome: 'not_placed',
      not_placed_reason: call.dial.reason,
      evidence: [{ source: 'status', supports: true, quote: call.dial.code }],
    };
  const end = call.end ?? fenceReport(call, now);
  if (end === undefined) return undefined;
  const { appointment_request: request } = call;
  if (request?.type === 'cancel_appointment') return readCancellation(call, end, request.appointment.slot);
  const read = readBooking(call, end);
  return request === undefined ? read : readMove(read, end, request.appointment.slot);
};

const readBooking = (call: Call, end: EndReport): Interpretation => {
  const { confirmation } = call.tools;
  if (confirmation)
    return withConfirmation(call, end, confirmation.slot, confirmation.read_back, confirmation.at);
  const claims = call.purpose === 'cascade' ? claimsOf(call, end) : [];
  if (claims.length > 0) {
    const slot = claimedSlot(call, end);
    return {
      status: 'done',
      outcome: 'needs_confirmation',
      evidence: firstQuotes(claims),
      ...(slot ? { booked_slot: slot } : {}),
    };
  }
  return lackOfBooking(call, end);
};
