import type { ReadSessionReply, TakeTurnReply } from './api/client.ts';

export type Message = ReadSessionReply['messages'][number];
export type SessionEvent = ReadSessionReply['events'][number];
export type State = Omit<ReadSessionReply, 'messages' | 'events'>;
export type Clinic = State['clinics'][number];
export type Cascade = NonNullable<State['cascade']>;
export type Call = Cascade['calls'][number];
export type Plan = NonNullable<State['plan']>;
export type Question = NonNullable<State['pending_question']>;

export type Credentials = { readonly session_id: string; readonly token: string };

/** A message on its way; `waiting` is kept until the network is back, `refused` is shown with its reason. */
export type Outgoing = {
  readonly client_message_id: string;
  readonly text: string;
  readonly status: 'sending' | 'waiting' | 'refused';
};

export type Deed = 'consent' | 'answer' | 'cancel' | 'erase';

/** Everything the page shows. Changed only by the functions below, so that every view is a function of it. */
export type Model = {
  readonly credentials?: Credentials;
  readonly state?: State;
  readonly messages: readonly Message[];
  readonly events: readonly SessionEvent[];
  readonly outgoing: readonly Outgoing[];
  /** The last entry a read has brought; where the next read goes on. */
  readonly seen?: number;
  readonly reachable: boolean;
  /** The session is gone: expired, erased, or the link was wrong. */
  readonly gone: boolean;
  readonly deed?: Deed;
  readonly notice?: string;
  readonly simulated: boolean;
  /** Milliseconds the server's clock is ahead of this one. */
  readonly ahead: number;
};

export const emptyModel: Model = {
  messages: [],
  events: [],
  outgoing: [],
  reachable: true,
  gone: false,
  simulated: false,
  ahead: 0,
};

const bySeq = (a: { readonly seq: number }, b: { readonly seq: number }): number => a.seq - b.seq;

/** Known messages with the new ones; one id is one message, and the log's own place for it wins. */
const withMessages = (known: readonly Message[], more: readonly Message[]): readonly Message[] => {
  if (more.length === 0) return known;
  const byId = new Map([...known, ...more].map((message) => [message.message_id, message]));
  return [...byId.values()].sort(bySeq);
};

const withEvents = (
  known: readonly SessionEvent[],
  more: readonly SessionEvent[],
): readonly SessionEvent[] =>
  more.length === 0
    ? known
    : [...new Map([...known, ...more].map((event) => [event.seq, event])).values()].sort(bySeq);

/** An answer that was overtaken by a newer one changes nothing. */
const newer = (model: Model, state: State): State =>
  model.state !== undefined && model.state.cursor > state.cursor ? model.state : state;

const withoutSaid = (outgoing: readonly Outgoing[], messages: readonly Message[]): readonly Outgoing[] => {
  const said = new Set(messages.map(({ message_id }) => message_id));
  return outgoing.filter(({ client_message_id }) => !said.has(client_message_id));
};

export const afterRead = (model: Model, { messages, events, ...state }: ReadSessionReply): Model => {
  const all = withMessages(model.messages, messages);
  return {
    ...model,
    state: newer(model, state),
    messages: all,
    events: withEvents(model.events, events),
    outgoing: withoutSaid(model.outgoing, all),
    seen: Math.max(model.seen ?? 0, state.cursor),
    reachable: true,
    gone: false,
  };
};

/** The reply is shown at once; the next read brings the log's own copy of both sides. */
export const afterTurn = (
  model: Model,
  reply: TakeTurnReply,
  said: { readonly client_message_id: string; readonly text?: string },
  now: Date,
): Model => {
  const { assistant_reply, message_id, further_messages = [], session_token, ...state } = reply;
  const at = now.toISOString();
  const sent: readonly Message[] =
    said.text === undefined
      ? []
      : [
          {
            message_id: said.client_message_id,
            role: 'patient',
            text: said.text,
            at,
            seq: state.cursor - 0.6,
          },
        ];
  const answer: readonly Message[] = [{ message_id, text: assistant_reply }, ...further_messages]
    .filter(
      (one) => one.text !== '' && !model.messages.some((message) => message.message_id === one.message_id),
    )
    .map((one, index) => ({
      ...one,
      role: 'assistant',
      at,
      seq: state.cursor - 0.5 + index / 10,
    }));
  const messages = withMessages(model.messages, [...sent, ...answer]);
  return {
    ...model,
    ...(session_token === undefined
      ? {}
      : { credentials: { session_id: state.session_id, token: session_token } }),
    state: newer(model, state),
    messages,
    outgoing: withoutSaid(model.outgoing, messages),
    reachable: true,
    gone: false,
  };
};

/** Everything about a patient is dropped; what is known of the server stays. */
export const forgotten = ({ simulated, ahead }: Model): Model => ({ ...emptyModel, simulated, ahead });

export const isCalling = (model: Model): boolean => {
  const phase = model.state?.phase;
  return (
    phase === 'calling' ||
    phase === 'decision' ||
    (model.state?.cascade !== null &&
      model.state?.cascade !== undefined &&
      model.state.cascade.status !== 'done')
  );
};
