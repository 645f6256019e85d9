import type { RunningWork } from '#shared/adapters/dynamodb/running-work.ts';
import type { Budgets } from '#shared/domain/budget/budgets.ts';
import type {
  ApiKeys,
  BudgetCounters,
  Calls,
  Cascades,
  Clock,
  Control,
  Ids,
  Inbox,
  Lines,
  Log,
  Sessions,
} from '#shared/ports.ts';

/** It reads, counts its reads, and writes nothing else. */
export type Dependencies = {
  readonly apiKeys: Pick<ApiKeys, 'open'>;
  readonly work: RunningWork;
  readonly calls: Pick<Calls, 'get' | 'many'>;
  readonly cascades: Pick<Cascades, 'get'>;
  readonly sessions: Pick<Sessions, 'entries'>;
  readonly inbox: Pick<Inbox, 'turnsOf'>;
  readonly lines: Pick<Lines, 'leases' | 'firstWaiting'>;
  readonly control: Pick<Control, 'read'>;
  readonly budgets: Pick<BudgetCounters, 'take'>;
  readonly limits: Pick<Budgets, 'caller'>;
  readonly ids: Pick<Ids, 'sha256'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Calls at once that the provider's plan allows. */
  readonly line_count: number;
};
