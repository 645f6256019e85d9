import { mentionsIn } from '../dates/mentions.ts';
import { plain } from '../dates/plain.ts';
import { relate } from '../dates/relate.ts';
import type { Call, EndReport, Turn } from './call.ts';
import { isPlainYes } from './clean.ts';
import { collectedOutcome } from './collected.ts';
import type { Interpretation } from './interpret.ts';
import { allSet, cancelled, unsaid } from './lexicon/cancellation.ts';
import { lackOfBooking } from './no-booking.ts';
import type { Evidence, Slot } from './outcome.ts';
import { quote } from './quote.ts';
import { signalsOf } from './signals.ts';

/** The words without their dates and times: "the appointment on Tuesday at 3 is cancelled" names none. */
const undated = (text: string): string =>
  plain(
    mentionsIn(text).reduce(
      (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
      text,
    ),
  ).replace(/\s+/g, ' ');

export const saysCancelled = (text: string): boolean =>
  cancelled.some((pattern) => pattern.test(undated(text)));

/** What is left of a turn without its claim must be plain: what a front desk can say against it has no end. */
const isPlainClaim = (text: string): boolean => {
  const said = undated(text);
  const rest = cancelled.reduce((left, pattern) => left.replace(pattern, ' '), said).replace(allSet, ' ');
  return isPlainYes(rest) && !signalsOf(rest).has('commits') && !signalsOf(text).has('question');
};

type State = {
  readonly standing: 'silent' | 'agreed' | 'doubtful';
  readonly quotes: readonly Evidence[];
  /** The agent's turn just before said, of this appointment's day, that it is cancelled. */
  readonly readBack: boolean;
};

const hearAgent = (state: State, turn: Turn, slot: Slot, spokenAt: Date): State => {
  const claims = saysCancelled(turn.text);
  const withdrawn = state.standing === 'agreed' && unsaid.test(plain(turn.text));
  return {
    standing: withdrawn ? 'doubtful' : state.standing,
    quotes: withdrawn ? [...state.quotes, quote(turn, false)] : state.quotes,
    readBack: claims && relate(turn.text, slot, spokenAt).day === 'agrees',
  };
};

const hearClinic = (state: State, turn: Turn): State => {
  const next = { ...state, readBack: false };
  const signals = signalsOf(turn.text);
  const claims = saysCancelled(turn.text);
  const affirms =
    state.readBack && signals.has('affirms') && !signals.has('question') && isPlainYes(turn.text);
  if (state.standing !== 'doubtful' && (affirms || (claims && isPlainClaim(turn.text))))
    return { ...next, standing: 'agreed', quotes: [...state.quotes, quote(turn, true)] };
  if (claims) return { ...next, standing: 'doubtful', quotes: [...state.quotes, quote(turn, false)] };
  const harmless = isPlainYes(turn.text) && !signals.has('commits');
  return state.standing === 'agreed' && !harmless
    ? { ...next, standing: 'doubtful', quotes: [...state.quotes, quote(turn, false)] }
    : next;
};

/** Somebody spoke of another day or time: then it is not known which appointment was cancelled. */
const elsewhere = (turns: readonly Turn[], slot: Slot, spokenAt: Date): readonly Evidence[] =>
  turns.flatMap((turn) => {
    const { day, time } = relate(turn.text, slot, spokenAt);
    const wrong = [day, time].some((one) => one === 'disagrees' || one === 'mixed');
    return wrong ? [quote(turn, false)] : [];
  });

const agentClaims = (turns: readonly Turn[]): readonly Evidence[] =>
  turns
    .filter((turn) => turn.speaker === 'agent' && saysCancelled(turn.text) && !/\?\s*$/.test(turn.text))
    .map((turn) => quote(turn, true));

/**
 * What a call to cancel an appointment came to. Cancelled is only what the clinic said in plain words, of this
 * appointment and to the end of the call; any other sign of it has to be confirmed by a person.
 */
export const readCancellation = (call: Call, end: EndReport, slot: Slot): Interpretation => {
  const spokenAt = new Date(call.dialled_at);
  const start: State = { standing: 'silent', quotes: [], readBack: false };
  const heard = end.turns.reduce<State>(
    (state, turn) =>
      turn.speaker === 'agent' ? hearAgent(state, turn, slot, spokenAt) : hearClinic(state, turn),
    start,
  );
  const verdict = collectedOutcome(end.collected);
  const { no_availability, opted_out, confirmation } = call.tools;
  const refused = [no_availability?.reason, opted_out?.reason, confirmation?.read_back].flatMap((words) =>
    words === undefined ? [] : [{ source: 'tool', supports: false, quote: words } as const],
  );
  const data: readonly Evidence[] =
    verdict === undefined
      ? []
      : [{ source: 'data_collection', supports: verdict === 'appointment_cancelled', quote: verdict }];
  const machine = end.voicemail || end.call_result === 'voicemail' || !end.connected;
  const claims = agentClaims(end.turns);
  const wrong = elsewhere(end.turns, slot, spokenAt);
  const against = [...refused, ...wrong];
  const denied = against.length > 0 || data.some(({ supports }) => !supports);
  if (heard.standing === 'agreed' && !denied && !machine)
    return {
      status: 'done',
      outcome: 'appointment_cancelled',
      evidence: [...heard.quotes, ...data].slice(0, 8),
    };
  const claimed =
    heard.standing !== 'silent' ||
    verdict === 'appointment_cancelled' ||
    confirmation !== undefined ||
    claims.length > 0;
  if (!claimed) return lackOfBooking(call, end);
  const evidence = [...heard.quotes, ...claims, ...data, ...against].slice(0, 8);
  return { status: 'done', outcome: 'needs_confirmation', evidence };
};

/**
 * A move that did not come about leaves the old appointment, unless somebody spoke of cancelling it: then only the
 * clinic can say. "Moved" to the very time it already had is no move.
 */
export const readMove = (read: Interpretation, end: EndReport, slot: Slot): Interpretation => {
  const booked = read.outcome === 'booked' || read.outcome === 'booked_unverified';
  if (booked)
    return read.booked_slot !== undefined && Date.parse(read.booked_slot.start) === Date.parse(slot.start)
      ? { ...read, outcome: 'needs_confirmation' }
      : read;
  const gone = end.turns.filter((turn) => turn.speaker === 'clinic' && saysCancelled(turn.text));
  if (gone.length === 0) return read;
  const evidence = [...gone.map((turn) => quote(turn, false)), ...read.evidence].slice(0, 8);
  return { status: 'done', outcome: 'needs_confirmation', evidence };
};
