import { type ChatRequest, chatRequest } from '#shared/contracts/chat.ts';
import type { Call } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { ChatTurn } from '#shared/domain/dialogue/turn.ts';
import { policy } from '#shared/domain/policy.ts';
import type { SessionMessage } from '#shared/domain/session/entries.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { stateOf } from '#shared/flows/state-of.ts';
import { jsonBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { ownerOf } from '#shared/lambda/owner.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import { openSession } from '#shared/lambda/session-access.ts';
import type { OpenSession } from '#shared/ports.ts';
import { admitCascade, giveBackCascade, mustProve } from './admit-cascade.ts';
import type { Dependencies } from './dependencies.ts';
import { carryOutAfter, carryOutBefore, cascadeOf, stopAgain } from './effects.ts';
import { locate } from './locate.ts';
import { settleContact, textsFor } from './text-messages.ts';

type Opened = {
  readonly before: OpenSession | undefined;
  readonly session: Session;
  readonly token?: string;
};

const largestBody = 65_536;

/**
 * One turn of the chat: gather the session and its cascade, let the dialogue decide, act. A turn that lost a race is
 * decided again on what the winner left; nothing of the loser is kept.
 */
export const takeTurn = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const request = parseInput(chatRequest, jsonBody(event, largestBody));
  for (let tryNumber = 0; tryNumber <= policy.conflictRetries; tryNumber += 1) {
    const opened = await open(deps, event, request);
    const replay = opened.before?.answered;
    if (opened.before !== undefined && replay !== undefined)
      return sayAgain(deps, opened.before, replay, request);
    const result = await oneTurn(deps, event, opened, request);
    if (result !== 'conflict') return result;
  }
  throw new RequestError('conflict');
};

const open = async (deps: Dependencies, event: HttpEvent, request: ChatRequest): Promise<Opened> => {
  if (request.session_id === undefined) {
    const token = deps.ids.secret();
    const owner = ownerOf(event);
    const session = newSession({
      ...(owner === undefined ? {} : { owner_hash: deps.ids.sha256(owner) }),
      session_id: deps.ids.session(),
      token_hash: deps.ids.sha256(token),
      now: deps.clock.now(),
    });
    return { before: undefined, session, token };
  }
  const before = await openSession(deps, event, request.session_id, request.client_message_id);
  return { before, session: before.session };
};

/** What the client calls the same message must be the same message. */
const bodyHash = (deps: Dependencies, { message, action }: ChatRequest): string =>
  deps.ids.sha256(JSON.stringify([message ?? null, action ?? null]));

const oneTurn = async (
  deps: Dependencies,
  event: HttpEvent,
  { before, session, token }: Opened,
  request: ChatRequest,
): Promise<HttpResult | 'conflict'> => {
  if (session.turns >= policy.messagesPerSession) {
    throw new RequestError('too_many_requests', { detail: 'This chat is full; start a new one.' });
  }
  const { cascade, calls } = await gatherCascade(deps, session);
  const now = deps.clock.now();
  const raised =
    request.message === undefined ? undefined : await deps.triage.raise(request.message, session);
  const decided = await locate(
    deps,
    respond({
      session,
      calls,
      now,
      hash: deps.ids.sha256,
      ...(cascade === undefined ? {} : { cascade }),
      ...(request.message === undefined ? {} : { message: request.message }),
      ...(request.action === undefined ? {} : { action: request.action }),
      ...(raised === undefined ? {} : { raised }),
      ...(await textsFor(deps, session, request.message, { required: mustProve(deps, event) })),
    }),
    now,
  );
  if (decided.conflict !== undefined) {
    const state = stateOf(session, cascade, calls, before?.cursor ?? 0, now);
    throw new RequestError(decided.conflict.code, { detail: decided.conflict.message, state });
  }
  const at = now.toISOString();
  const turn = await settleContact(deps, decided);
  if (turn === 'too_late') return 'conflict';
  const started = cascadeOf(deps, turn, at);
  if (started !== undefined) await admitCascade(deps, event, session);
  const acted = await carryOutBefore(deps, turn, cascade);
  if (acted === 'too_late') return 'conflict';
  const saved = await saveTurn(deps, { before, turn, request, started, at });
  if (saved.kind === 'conflict') {
    if (started !== undefined) await giveBackCascade(deps, event);
    return 'conflict';
  }
  const reply = await carryOutAfter(deps, { turn, started, cascade, reply: turn.reply });
  const present = await gatherCascade(deps, saved.session);
  return json(token === undefined ? 200 : 201, {
    ...stateOf(saved.session, present.cascade, present.calls, saved.seq, deps.clock.now()),
    ...saying(
      turn.summary,
      saved.message_id === undefined ? undefined : { message_id: saved.message_id, text: reply },
    ),
    ...(token === undefined ? {} : { session_token: token }),
  });
};

type Said = { readonly message_id: string; readonly text: string };

/** A summary is alone in the reply; the answer to what the patient said is the message after it. */
const saying = (first: Said | undefined, then: Said | undefined) => {
  const { text = '', message_id = '' } = first ?? then ?? {};
  return {
    assistant_reply: text,
    message_id,
    ...(first === undefined || then === undefined ? {} : { further_messages: [then] }),
  };
};

const gatherCascade = async (
  deps: Dependencies,
  session: Session,
): Promise<{ readonly cascade: Cascade | undefined; readonly calls: readonly Call[] }> => {
  if (session.cascade_id === undefined) return { cascade: undefined, calls: [] };
  const cascade = await deps.cascades.get(session.cascade_id);
  return { cascade, calls: cascade === undefined ? [] : await deps.calls.many(cascade.call_ids) };
};

const saveTurn = async (
  deps: Dependencies,
  {
    before,
    turn,
    request,
    started,
    at,
  }: {
    readonly before: OpenSession | undefined;
    readonly turn: ChatTurn;
    readonly request: ChatRequest;
    readonly started: Cascade | undefined;
    readonly at: string;
  },
) => {
  const asked = request.message === undefined ? undefined : (turn.stored_message ?? request.message);
  // The summary is in the log already, under its own id; saying it again must not write it twice.
  const answered = turn.reply !== '' || turn.summary === undefined;
  const message_id = answered ? deps.ids.message() : undefined;
  const message_ids = [turn.summary?.message_id, message_id].filter((id) => id !== undefined);
  const session: Session = {
    ...turn.session,
    ...(started === undefined
      ? {}
      : { cascade_id: started.cascade_id, cascade_ids: [...turn.session.cascade_ids, started.cascade_id] }),
  };
  about({ session_id: session.session_id, cascade_id: session.cascade_id });
  const saved = await deps.sessions.saveTurn({
    before,
    after: session,
    messages: [
      ...(asked === undefined
        ? []
        : [
            {
              message_id: request.client_message_id ?? deps.ids.message(),
              role: 'patient' as const,
              text: asked,
              at,
            },
          ]),
      ...(message_id === undefined ? [] : [{ message_id, role: 'assistant' as const, text: turn.reply, at }]),
    ],
    events: [
      ...(turn.effects.some(({ type }) => type === 'emergency') ? [{ type: 'emergency' as const, at }] : []),
      ...(started === undefined
        ? []
        : [{ type: 'cascade_started' as const, at, cascade_id: started.cascade_id }]),
    ],
    ...(request.client_message_id === undefined
      ? {}
      : {
          client_message: {
            id: request.client_message_id,
            body_hash: bodyHash(deps, request),
            ...(turn.summary === undefined ? {} : { message_ids }),
          },
        }),
    ...(started === undefined ? {} : { cascade: started }),
  });
  if (saved.kind === 'conflict') return saved;
  const version = (before?.session.version ?? 0) + 1;
  return { ...saved, session: { ...session, version }, message_id };
};

/**
 * A resent message gets the answer it got, with the state as it is now. Nothing is done twice, but a wish to stop that
 * was answered is a promise: what followed it may have died, and stopping again does no harm.
 */
const sayAgain = async (
  deps: Dependencies,
  before: OpenSession,
  answered: NonNullable<OpenSession['answered']>,
  request: ChatRequest,
): Promise<HttpResult> => {
  if (answered.body_hash !== bodyHash(deps, request)) throw new RequestError('client_message_mismatch');
  const { session, cursor } = before;
  const messages = await messagesOf(deps, session.session_id, answered);
  const [message, further] = messages;
  const known = await gatherCascade(deps, session);
  const stopped = await stopAgain(deps, { session, ...known, request, said_at: messages.at(-1)?.at ?? '' });
  const { cascade, calls } = stopped ? await gatherCascade(deps, session) : known;
  return json(200, {
    ...stateOf(session, cascade, calls, cursor, deps.clock.now()),
    ...saying(message, further),
  });
};

/** Far enough back to find a summary that was written into the log before the turn that said it. */
const summaryReach = 200;

/** What was answered then: the message at its place in the log, or the summary and what followed it by their ids. */
const messagesOf = async (
  deps: Dependencies,
  session_id: string,
  { seq, message_ids }: NonNullable<OpenSession['answered']>,
): Promise<readonly SessionMessage[]> => {
  const reach = message_ids === undefined ? 1 : summaryReach;
  const entries = await deps.sessions.entries(session_id, { after: Math.max(0, seq - reach), limit: reach });
  const messages = entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []));
  if (message_ids === undefined) return messages.slice(0, 1);
  return message_ids.flatMap((id) => messages.filter(({ message_id }) => message_id === id));
};
