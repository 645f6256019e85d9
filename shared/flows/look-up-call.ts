import { type Call, isLive } from '../domain/call/call.ts';
import { decideLookUp, type LookedUp } from '../domain/call/look-up.ts';
import { policy } from '../domain/policy.ts';
import type { Calls, Inbox, VoiceAgent } from '../ports.ts';
import { learnEnd } from './learn-end.ts';
import { type Settling, settleCall } from './settle-call.ts';

export type LookingUp = Settling & {
  readonly calls: Settling['calls'] & Pick<Calls, 'get' | 'markLookedUp' | 'bindConversation'>;
  readonly inbox: Pick<Inbox, 'of' | 'storeTurns'>;
  readonly voice: Pick<VoiceAgent, 'conversation' | 'findByCall'>;
  /** Whose conversations are searched for a dial whose answer was lost. */
  readonly agentFor: (call: Call) => string;
};

/**
 * Finds out what became of a call: our inbox first, then the provider, by conversation or by our own id. Never dials.
 * A provider that cannot be asked changes nothing; the fence ends the uncertainty.
 */
export const lookUpCall = async (deps: LookingUp, call_id: string): Promise<Call | undefined> => {
  const call = await deps.calls.get(call_id);
  // No intent record: nothing was dialled.
  if (call === undefined) return undefined;
  if (!isLive(call)) return settleCall(deps, call_id, (same) => same);
  const fromInbox = await readInbox(deps, call);
  if (fromInbox !== undefined && !isLive(fromInbox)) return fromInbox;
  const looked = await ask(deps, call);
  const now = deps.clock.now();
  const decision = decideLookUp(call, looked.said, now, policy);
  deps.log('info', 'CALL_LOOKED_UP', { call_id, reason: looked.said.kind, next: decision.kind });
  await deps.calls.markLookedUp(call_id, now);
  if (looked.said.kind === 'found') {
    await deps.calls.bindConversation(call_id, looked.said.conversation_id);
    // Its event may have come while nobody knew whose it was; a failed initiation is told once and names no call.
    const bound = call.conversation_id === undefined ? await note(deps, call_id, looked.said) : undefined;
    const heard = bound === undefined ? undefined : await readInbox(deps, bound);
    if (heard !== undefined && !isLive(heard)) return heard;
  }
  if (decision.kind === 'again') return call;
  const ids = looked.said.kind === 'found' ? idsOf(looked.said) : {};
  if (decision.kind === 'progress') {
    return settleCall(deps, call_id, (present) =>
      isLive(present)
        ? { ...learnEnd(ids)(present), dial: { state: 'placed' }, status: decision.status }
        : present,
    );
  }
  if (looked.turns.length > 0) await deps.inbox.storeTurns(call_id, looked.turns);
  return settleCall(deps, call_id, learnEnd({ ...ids, end: decision.end }));
};

const idsOf = (found: Extract<LookedUp, { kind: 'found' }>) => ({
  conversation_id: found.conversation_id,
  ...(found.call_sid === undefined ? {} : { call_sid: found.call_sid }),
});

/** Notes which conversation the call is, and reads nothing out of that: past the fence it would be called unknown. */
const note = async (
  deps: LookingUp,
  call_id: string,
  found: Extract<LookedUp, { kind: 'found' }>,
): Promise<Call | undefined> => {
  const noted = await deps.calls.change(call_id, (present) => {
    const next = learnEnd(idsOf(found))(present);
    return isLive(present) ? { call: next, events: [] } : undefined;
  });
  return noted?.call;
};

/** An event that came before its call was known lies in the inbox under the conversation. */
export const readInbox = async (
  deps: Settling & { readonly inbox: Pick<Inbox, 'of'> },
  call: Call,
): Promise<Call | undefined> => {
  if (call.conversation_id === undefined) return undefined;
  let settled: Call | undefined;
  for (const event of await deps.inbox.of(call.conversation_id)) {
    if (event.end !== undefined) settled = await settleCall(deps, call.call_id, learnEnd({ end: event.end }));
  }
  return settled;
};

const ask = async (deps: LookingUp, call: Call) => {
  const found =
    call.conversation_id === undefined
      ? await deps.voice.findByCall(call.call_id, deps.agentFor(call), new Date(call.dialled_at))
      : await deps.voice.conversation(call.conversation_id);
  if (found.kind !== 'found') {
    const said: LookedUp = { kind: found.kind };
    return { said, turns: [] };
  }
  const { value } = found;
  const said: LookedUp = {
    kind: 'found',
    status: value.status,
    conversation_id: value.conversation_id,
    ...(value.call_sid === undefined ? {} : { call_sid: value.call_sid }),
    ...(value.started_at === undefined ? {} : { started_at: new Date(value.started_at * 1000) }),
    ...(value.end === undefined ? {} : { end: value.end }),
  };
  return { said, turns: value.turns };
};
