import { openUntil } from '#shared/domain/session/open-until.ts';
import type { Clock, Control, Inbox, Lines, Numbers, PendingWork, Sessions } from '#shared/ports.ts';
import { closeNumber, fakeCalls } from './calls.ts';
import { fakeCascades } from './cascades.ts';
import { fakeClinicMemories, fakeOptOuts } from './clinic-memories.ts';
import { frozen } from './frozen.ts';
import { append, emptyState, type FakeState } from './state.ts';

/** The stores as stateful fakes: the same contract suite runs on these and on the embedded DynamoDB. */
export const fakeStore = (clock: Clock) => {
  const state = emptyState(clock);
  return {
    state,
    sessions: fakeSessions(state),
    cascades: fakeCascades(state),
    calls: fakeCalls(state),
    inbox: fakeInbox(state),
    lines: fakeLines(state),
    numbers: fakeNumbers(state),
    optOuts: fakeOptOuts(state),
    memories: fakeClinicMemories(),
    control: fakeControl(state),
    pending: fakePendingWork(state),
  };
};

const fakeSessions = (state: FakeState): Sessions => {
  const found = (session_id: string) => {
    const kept = state.sessions.get(session_id);
    return kept === undefined || kept === 'erased' ? undefined : kept;
  };
  return {
    get: async (session_id) => found(session_id)?.session,
    open: async (session_id, client_message_id) => {
      const kept = found(session_id);
      if (kept === undefined || kept.open_until <= state.clock.now()) return undefined;
      const answered = state.clientMessages.get(`${session_id}/${client_message_id}`);
      const cursor = state.entries.get(session_id)?.length ?? 0;
      return { session: kept.session, cursor, ...(answered === undefined ? {} : { answered }) };
    },
    saveTurn: async ({ before, after, messages, events, client_message, cascade }) => {
      const { session_id } = after;
      const present = state.sessions.get(session_id);
      const version = present === undefined || present === 'erased' ? undefined : present.session.version;
      if (before === undefined ? present !== undefined : version !== before.session.version)
        return { kind: 'conflict' };
      const client = `${session_id}/${client_message?.id}`;
      if (client_message !== undefined && state.clientMessages.has(client)) return { kind: 'conflict' };
      if (cascade !== undefined && state.cascades.has(cascade.cascade_id)) return { kind: 'conflict' };
      const open_until = new Date(openUntil(after, state.clock.now()));
      state.sessions.set(session_id, {
        session: frozen({ ...after, version: (version ?? 0) + 1 }),
        open_until,
      });
      const head = state.entries.get(session_id)?.length ?? 0;
      if (client_message !== undefined) {
        state.clientMessages.set(client, {
          body_hash: client_message.body_hash,
          seq: head + messages.length,
          ...(client_message.message_ids === undefined ? {} : { message_ids: client_message.message_ids }),
        });
      }
      if (cascade !== undefined) {
        state.cascades.set(cascade.cascade_id, {
          cascade: frozen(cascade),
          placed_count: 0,
          due_at: state.clock.now().toISOString(),
        });
      }
      return { kind: 'saved', seq: append(state, session_id, { messages, events }, true) };
    },
    append: async (session_id, entries) => append(state, session_id, entries),
    entries: async (session_id, { after, limit }) => {
      const log = state.entries.get(session_id) ?? [];
      return after === undefined ? log.slice(-limit) : log.filter(({ seq }) => seq > after).slice(0, limit);
    },
    cursor: async (session_id) => state.entries.get(session_id)?.length ?? 0,
    erase: async (session_id, _now, version) => {
      if (version !== undefined && found(session_id)?.session.version !== version) return false;
      state.sessions.set(session_id, 'erased');
      state.entries.delete(session_id);
      for (const key of state.clientMessages.keys())
        if (key.startsWith(`${session_id}/`)) state.clientMessages.delete(key);
      return true;
    },
  };
};

const fakeInbox = (state: FakeState): Inbox => ({
  store: async (event) => {
    const events = state.inbox.get(event.conversation_id) ?? [];
    if (events.some((one) => one.type === event.type && one.body_sha256 === event.body_sha256))
      return 'duplicate';
    state.inbox.set(event.conversation_id, frozen([...events, event]));
    return 'stored';
  },
  of: async (conversation_id) => state.inbox.get(conversation_id) ?? [],
  storeTurns: async (call_id, turns) => {
    state.turns.set(call_id, frozen(turns));
  },
  turnsOf: async (call_id) => state.turns.get(call_id),
});

const fakeLines = (state: FakeState): Lines => ({
  queue: async ({ cascade_id, deadline_class, since }) => {
    state.waiting.set(`WAITING#${deadline_class}#${since}#${cascade_id}`, cascade_id);
  },
  firstWaiting: async (limit) =>
    [...state.waiting]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([ticket, cascade_id]) => ({ ticket, cascade_id })),
  leave: async (ticket) => {
    state.waiting.delete(ticket);
  },
  leases: async () => [...state.lines.values()].map(({ call_id, until }) => ({ call_id, until })),
});

const fakeNumbers = (state: FakeState): Numbers => ({
  isOptedOut: async (e164) => state.numbers.get(e164)?.opted_out_at !== undefined,
  optOut: async (e164, at) => {
    closeNumber(state, e164, at);
  },
});

const fakeControl = (state: FakeState): Control => ({
  read: async () => state.control,
  switchCalling: async (calling) => {
    state.control = frozen({ ...state.control, calling });
  },
  changeBreaker: async (change) => {
    state.control = frozen({ ...state.control, breaker: change(state.control.breaker) });
  },
});

const fakePendingWork = (state: FakeState): PendingWork => ({
  due: async (now, limit) => {
    const at = now.toISOString();
    const calls = [...state.calls.values()].map(({ call, due_at }) => ({
      kind: 'call' as const,
      id: call.call_id,
      due_at,
    }));
    const cascades = [...state.cascades.values()].map(({ cascade, due_at }) => ({
      kind: 'cascade' as const,
      id: cascade.cascade_id,
      due_at,
    }));
    return [...calls, ...cascades]
      .filter((one): one is typeof one & { due_at: string } => one.due_at !== undefined && one.due_at <= at)
      .sort((a, b) => (a.due_at < b.due_at ? -1 : 1))
      .slice(0, limit)
      .map(({ kind, id }) => ({ kind, id }));
  },
});
