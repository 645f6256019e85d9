import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Reach } from '../machinery/handlers.ts';
import type { Container } from '../machinery/lambda.ts';
import type { Store } from '../machinery/ports.ts';
import type { Timeline } from '../machinery/timeline.ts';
import type { Invoke } from '../people/client.ts';

/** How a guard is taken away: the piece that protects is wrapped or replaced here; the product has no switch. */
export type Weaken = {
  readonly store?: (store: Store, state: FakeState) => (where: Container) => Store;
  readonly reach?: (reach: Reach, where: Container) => Reach;
  readonly invoke?: (invoke: Invoke, time: Timeline) => Invoke;
  /** Lines the product believes to have. */
  readonly lines?: number;
};

export type Guard = {
  /** What it is for, in one sentence. */
  readonly protects: string;
  /** A promise that breaks without it; the first that the random stories are expected to find. */
  readonly invariants: readonly string[];
  readonly without: Weaken;
};
