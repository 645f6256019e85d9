import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Ledger } from './checks/ledger.ts';
import type { Reach } from './machinery/handlers.ts';
import type { Process } from './machinery/lambda.ts';
import type { Store } from './machinery/ports.ts';
import type { Schedule } from './machinery/schedule.ts';
import type { Timeline } from './machinery/timeline.ts';
import type { Invoke } from './people/client.ts';

/** How a guard is taken away: the piece that protects is wrapped or replaced here; the product has no switch. */
export type Weaken = {
  readonly store?: (world: {
    readonly store: Store;
    readonly state: FakeState;
    readonly now: () => number;
    readonly schedule: Schedule;
  }) => (process: Process) => Store;
  readonly reach?: (reach: Reach, process: Process) => Reach;
  readonly invoke?: (invoke: Invoke, time: Timeline) => Invoke;
  readonly lines?: number;
  readonly atEnd?: (world: { readonly ledger: Ledger; readonly state: FakeState }) => void;
};
