import { hash } from 'node:crypto';
import { checkSignature } from '#shared/adapters/elevenlabs/signature.ts';
import type { InboxEvent } from '#shared/contracts/inbox-item.ts';
import type { Turn } from '#shared/domain/call/call.ts';
import { learnEnd } from '#shared/flows/learn-end.ts';
import { type Settling, settleCall } from '#shared/flows/settle-call.ts';
import { header, rawBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, http, json } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Calls, Inbox, OpenCall } from '#shared/ports.ts';
import { readEvent } from './read-event.ts';

export type Dependencies = Settling & {
  readonly calls: Settling['calls'] & Pick<Calls, 'byConversation' | 'bindConversation' | 'open'>;
  readonly inbox: Pick<Inbox, 'store' | 'storeTurns'>;
  /** All that are valid now: two while one is being replaced. */
  readonly secrets: () => Promise<readonly string[]>;
  /** Asked once more when a check fails, in case a secret was replaced meanwhile. */
  readonly freshSecrets: () => Promise<readonly string[]>;
};

/** 1 MiB: above any transcript, far below what the gateway takes. */
const largestBody = 1_048_576;

export const createHandler = (deps: Dependencies) =>
  http(deps.log, { 'POST /webhooks/elevenlabs/post-call': (event) => receive(deps, event) });

/** Inbox before effect: 200 only for what is durable, 503 while storage is down, 401 for what nobody signed. */
const receive = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const bytes = rawBody(event);
  if (bytes.length > largestBody) throw new RequestError('body_too_large');
  await verify(deps, bytes, header(event, 'elevenlabs-signature'));
  const read = readEvent(parse(bytes), hash('sha256', bytes), deps.clock.now());
  if (read.kind === 'unreadable') throw new RequestError('invalid_body');
  const { stored, call } = await store(deps, read.event);
  const told = { conversation_id: read.event.conversation_id, event_type: read.event.type };
  deps.log('info', stored === 'stored' ? 'WEBHOOK_STORED' : 'WEBHOOK_DUPLICATE', told);
  const settled = await apply(deps, { event: read.event, turns: read.turns, call });
  if (settled === 'foreign') deps.log('info', 'WEBHOOK_FOREIGN', told);
  return json(200, { received: true });
};

const verify = async (deps: Dependencies, bytes: Buffer, signature: string | undefined): Promise<void> => {
  const now = deps.clock.now();
  const first = checkSignature(bytes, signature, await deps.secrets(), now);
  if (first === 'valid') return;
  const second =
    first === 'mismatch' ? checkSignature(bytes, signature, await deps.freshSecrets(), now) : first;
  if (second === 'valid') return;
  deps.log('warn', 'WEBHOOK_REFUSED', { reason: second });
  throw new RequestError('unauthorized');
};

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new RequestError('invalid_json');
  }
};

/**
 * A call is written down before it is dialled: an event that names one we do not have is of another environment, or of
 * a patient who was erased since. That it came is kept, what was said is not.
 */
const whatIsOurs = (event: InboxEvent, call: OpenCall | undefined): InboxEvent => {
  const { end: _, to_number: __, ...rest } = event;
  return event.call_id === undefined || call !== undefined ? event : rest;
};

/** Validly signed for another environment or another call of the same name: the number must be the one we dialled. */
const speaksOf = ({ end, to_number }: InboxEvent, { call }: OpenCall): boolean =>
  end !== undefined && (to_number === undefined || to_number === call.to_number);

/**
 * The event as it may be kept, and the call it names when it names one of ours. That call learns its conversation first:
 * should this run die after the event is stored, whoever looks the call up, or erases it, finds the event by it.
 */
const store = async (
  deps: Dependencies,
  event: InboxEvent,
): Promise<{ readonly stored: 'stored' | 'duplicate'; readonly call: OpenCall | undefined }> => {
  try {
    const call =
      event.call_id === undefined
        ? undefined
        : await deps.calls.open({ call_id: event.call_id, alone: true });
    if (call !== undefined && speaksOf(event, call) && call.call.conversation_id === undefined)
      await deps.calls.bindConversation(call.call.call_id, event.conversation_id);
    return { stored: await deps.inbox.store(whatIsOurs(event, call)), call };
  } catch (error) {
    deps.log('error', 'WEBHOOK_STORE_FAILED', {
      error_name: error instanceof Error ? error.name : 'unknown',
    });
    throw new RequestError('unavailable');
  }
};

/**
 * Finds the call by our own id, which the provider echoes, or by the conversation. An event for a call not yet bound
 * stays in the inbox; PlaceCall reads it right after its own write.
 */
const apply = async (
  deps: Dependencies,
  {
    event,
    turns,
    call: named,
  }: { readonly event: InboxEvent; readonly turns: readonly Turn[]; readonly call: OpenCall | undefined },
): Promise<'settled' | 'foreign'> => {
  if (event.end === undefined) return 'foreign';
  try {
    const known = event.call_id === undefined ? await callOfConversation(deps, event.conversation_id) : named;
    if (known === undefined) return 'foreign';
    const { call } = known;
    about({ call_id: call.call_id, cascade_id: call.cascade_id, conversation_id: event.conversation_id });
    if (!speaksOf(event, known)) return 'foreign';
    if (turns.length > 0) await deps.inbox.storeTurns(call.call_id, turns);
    await settleCall(
      deps,
      call.call_id,
      learnEnd({
        end: event.end,
        conversation_id: event.conversation_id,
        ...(event.call_sid === undefined ? {} : { call_sid: event.call_sid }),
      }),
      known,
    );
    return 'settled';
  } catch (error) {
    // The event is durable, but what follows from it is not: let the provider send it again, and the sweeper look.
    deps.log('error', 'WEBHOOK_STORE_FAILED', {
      error_name: error instanceof Error ? error.name : 'unknown',
    });
    throw new RequestError('unavailable');
  }
};

const callOfConversation = async (
  deps: Dependencies,
  conversation_id: string,
): Promise<OpenCall | undefined> => {
  const call_id = await deps.calls.byConversation(conversation_id);
  return call_id === undefined ? undefined : deps.calls.open({ call_id, alone: true });
};
