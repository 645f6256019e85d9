import type { InboxEvent } from '#shared/contracts/inbox-item.ts';
import type { Call, Turn } from '#shared/domain/call/call.ts';
import { type Breaker, closedBreaker } from '#shared/domain/cascade/breaker.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { SessionEntry, SessionEvent, SessionMessage } from '#shared/domain/session/entries.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { Clock } from '#shared/ports.ts';
import { frozen } from './frozen.ts';

export type FakeCall = {
  call: Call;
  call_token_hash: string;
  task_token?: string;
  looked_up_at?: Date;
  due_at?: string;
};

export type FakeCascade = {
  cascade: Cascade;
  live_call_id?: string;
  placed_count: number;
  wait_token?: string;
  wait_order?: number;
  due_at?: string;
};

export type FakeNumber = {
  live_call_id?: string;
  live_until?: Date;
  cooldown_until?: Date;
  day?: string;
  day_count: number;
  opted_out_at?: Date;
};

/** What the table holds, as maps. One thread and no awaits inside a write: every write is a transaction. */
export type FakeState = {
  readonly clock: Clock;
  readonly sessions: Map<string, { session: Session; open_until: Date } | 'erased'>;
  readonly entries: Map<string, SessionEntry[]>;
  readonly clientMessages: Map<string, { body_hash: string; seq: number }>;
  readonly cascades: Map<string, FakeCascade>;
  readonly calls: Map<string, FakeCall>;
  readonly conversations: Map<string, string>;
  readonly inbox: Map<string, InboxEvent[]>;
  readonly turns: Map<string, readonly Turn[]>;
  readonly lines: Map<number, { call_id: string; until: Date }>;
  readonly waiting: Map<string, string>;
  readonly numbers: Map<string, FakeNumber>;
  readonly idempotency: Map<string, { call_id: string; body_hash: string }>;
  control: { calling: boolean; breaker: Breaker };
};

export const emptyState = (clock: Clock): FakeState => ({
  clock,
  sessions: new Map(),
  entries: new Map(),
  clientMessages: new Map(),
  cascades: new Map(),
  calls: new Map(),
  conversations: new Map(),
  inbox: new Map(),
  turns: new Map(),
  lines: new Map(),
  waiting: new Map(),
  numbers: new Map(),
  idempotency: new Map(),
  control: { calling: false, breaker: closedBreaker },
});

/** Appends to a session's log; an erased session has none any more. Returns the newest sequence number. */
export const append = (
  state: FakeState,
  session_id: string,
  entries: { readonly messages?: readonly SessionMessage[]; readonly events?: readonly SessionEvent[] },
  creates = false,
): number => {
  const log = state.entries.get(session_id) ?? [];
  if (log.length === 0 && !creates) return 0;
  for (const message of entries.messages ?? [])
    log.push(frozen({ kind: 'message', seq: log.length + 1, message }));
  for (const event of entries.events ?? []) log.push(frozen({ kind: 'event', seq: log.length + 1, event }));
  state.entries.set(session_id, log);
  return log.length;
};
