import type { Call, Clinic, SessionEvent, State } from './model.ts';

/** Where one clinic stands, in the one word the timeline's dot and label are chosen by. */
export type Standing =
  | 'planned'
  | 'dialling'
  | 'ringing'
  | 'talking'
  | 'asking'
  | 'checking'
  | 'booked'
  | 'unclear'
  | 'over'
  | 'spared';

export type Stop = {
  readonly position: number;
  readonly clinic: Clinic;
  readonly call: Call | undefined;
  readonly standing: Standing;
  readonly events: readonly SessionEvent[];
};

const standingOfOutcome = (outcome: NonNullable<Call['outcome']>): Standing => {
  switch (outcome) {
    case 'booked':
    case 'booked_unverified':
      return 'booked';
    case 'needs_confirmation':
    case 'needs_decision':
    case 'unknown':
      return 'unclear';
    case 'no_availability':
    case 'declined':
    case 'refuses_automated':
    case 'wrong_number':
    case 'voicemail':
    case 'no_answer':
    case 'busy':
    case 'ended_early':
    case 'not_placed':
    case 'appointment_cancelled':
    case 'cancelled':
      return 'over';
  }
};

const standingOf = (state: State, call: Call | undefined, events: readonly SessionEvent[]): Standing => {
  if (call === undefined) return state.cascade?.status === 'done' ? 'spared' : 'planned';
  if (call.outcome !== null) return standingOfOutcome(call.outcome);
  const last = events.findLast(({ type }) => type.startsWith('call_') || type.startsWith('question_'))?.type;
  switch (call.status) {
    case 'queued':
    case 'dialling':
      return last === 'call_ringing' ? 'ringing' : last === 'call_in_progress' ? 'talking' : 'dialling';
    case 'in_progress':
      return last === 'question_asked' && state.pending_question !== null ? 'asking' : 'talking';
    case 'processing':
      return 'checking';
    case 'done':
    case 'failed':
      return 'checking';
  }
};

/** The clinics in order with what has happened to each; a pure view of the state and the log. */
export const stopsOf = (state: State, events: readonly SessionEvent[]): readonly Stop[] =>
  state.clinics.map((clinic, index) => {
    const call = state.cascade?.calls.findLast(({ clinic_id }) => clinic_id === clinic.clinic_id);
    const own = call === undefined ? [] : events.filter(({ call_id }) => call_id === call.call_id);
    return { position: index + 1, clinic, call, standing: standingOf(state, call, own), events: own };
  });

export const liveStop = (stops: readonly Stop[]): Stop | undefined =>
  stops.find(({ standing }) => ['dialling', 'ringing', 'talking', 'asking', 'checking'].includes(standing));

/** The call that settled it, for the booking card. */
export const settledCall = (state: State): Call | undefined =>
  state.cascade?.calls.findLast(
    ({ outcome }) =>
      outcome === 'booked' || outcome === 'booked_unverified' || outcome === 'needs_confirmation',
  );

/** The clinic's own words first; what merely supports, never what contradicts. */
export const quotesOf = (call: Call): Call['evidence'] => {
  const weight = { clinic_turn: 0, tool: 1, data_collection: 2, agent_turn: 3, status: 4 } as const;
  return call.evidence
    .filter(({ supports, quote, source }) => supports && quote.trim() !== '' && source !== 'status')
    .toSorted((a, b) => weight[a.source] - weight[b.source]);
};
