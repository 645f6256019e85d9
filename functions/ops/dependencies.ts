import type { RunningWork } from '#shared/adapters/dynamodb/running-work.ts';
import type {
  ApiKeys,
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

/** Reads, and nothing else. */
export type Dependencies = {
  readonly apiKeys: Pick<ApiKeys, 'open'>;
  readonly work: RunningWork;
  readonly calls: Pick<Calls, 'get' | 'many'>;
  readonly cascades: Pick<Cascades, 'get'>;
  readonly sessions: Pick<Sessions, 'entries'>;
  readonly inbox: Pick<Inbox, 'turnsOf'>;
  readonly lines: Pick<Lines, 'leases' | 'firstWaiting'>;
  readonly control: Pick<Control, 'read'>;
  readonly ids: Pick<Ids, 'sha256'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Calls at once that the provider's plan allows. */
  readonly line_count: number;
};
