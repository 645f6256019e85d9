import type { Budgets } from '#shared/domain/budget/budgets.ts';
import type { BudgetCounters, Calls, Cascades, Clock, Ids, Inbox, Log, Sessions } from '#shared/ports.ts';

export type Dependencies = {
  readonly sessions: Pick<Sessions, 'open' | 'cursor' | 'entries'>;
  readonly cascades: Pick<Cascades, 'get'>;
  readonly calls: Pick<Calls, 'many'>;
  readonly inbox: Pick<Inbox, 'turnsOf'>;
  readonly budgets: Pick<BudgetCounters, 'take'>;
  readonly limits: Pick<Budgets, 'caller'>;
  readonly ids: Pick<Ids, 'sha256'>;
  /** Set where an edge stands before the API. */
  readonly origin_secret?: string;
  readonly clock: Clock;
  /** Milliseconds of real time; tests skip them. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
};
