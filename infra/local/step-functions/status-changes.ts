import type { StatusChange } from './execution.ts';
import type { Cancel, Scheduler } from './scheduler.ts';
import type { Store } from './store.ts';

export type StatusListener = (change: StatusChange) => void | Promise<void>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Tells every stored status change to the listener until it takes it, also after a restart: at least once,
 * in no promised order, as EventBridge does.
 */
export function createStatusChanges(
  store: Store,
  scheduler: Scheduler,
  listener: StatusListener,
  report: (sentence: string) => void,
) {
  const pauses = new Set<Cancel>();
  let seen = 0;
  let closed = false;

  const offer = async (id: number, change: StatusChange, tries: number): Promise<void> => {
    try {
      await listener(change);
      if (!closed) store.delivered(id);
    } catch (error) {
      if (closed) return;
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
      report(
        `A status change (${change.status}) was not taken: ${nameOf(error)}. Again in ${pause / 1000} s.`,
      );
      const cancel = scheduler.at(scheduler.now() + pause, () => {
        pauses.delete(cancel);
        begin(id, change, tries + 1);
      });
      pauses.add(cancel);
    }
  };

  const begin = (id: number, change: StatusChange, tries: number): void => {
    if (closed) return;
    const work = () => offer(id, change, tries);
    void (scheduler.during === undefined ? work() : scheduler.during(work));
  };

  return {
    tell(): void {
      for (const { id, change } of store.undelivered(seen)) {
        seen = id;
        begin(id, change, 0);
      }
    },
    close(): void {
      closed = true;
      for (const cancel of pauses) cancel();
    },
  };
}

/** Only the name: a message may hold what a patient wrote. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
