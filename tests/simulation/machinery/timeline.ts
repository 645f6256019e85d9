/** Virtual time: what is to happen, in order. Equal moments keep the order in which they were asked for. */
export type Timeline = {
  readonly now: () => number;
  /** `delay` in milliseconds from now, at least 0. */
  readonly after: (delay: number, run: () => void) => void;
  /** Makes the next thing happen; false when nothing is left or it lies past `until`. */
  readonly step: (until: number) => boolean;
  /** The moment of the next thing, or undefined. */
  readonly next: () => number | undefined;
};

type Entry = { readonly at: number; readonly order: number; readonly run: () => void };

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

export const createTimeline = (startsAt: number): Timeline => {
  const heap: Entry[] = [];
  let now = startsAt;
  let order = 0;
  const up = (from: number): void => {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const a = heap[child];
      const b = heap[parent];
      if (a === undefined || b === undefined || !before(a, b)) return;
      heap[child] = b;
      heap[parent] = a;
      child = parent;
    }
  };
  const down = (): void => {
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const l = heap[left];
      const r = heap[left + 1];
      const p = heap[parent];
      if (p === undefined || l === undefined) return;
      const least = r !== undefined && before(r, l) ? left + 1 : left;
      const child = least === left ? l : r;
      if (child === undefined || !before(child, p)) return;
      heap[parent] = child;
      heap[least] = p;
      parent = least;
    }
  };
  return {
    now: () => now,
    after: (delay, run) => {
      order += 1;
      heap.push({ at: now + Math.max(0, delay), order, run });
      up(heap.length - 1);
    },
    next: () => heap[0]?.at,
    step: (until) => {
      const top = heap[0];
      if (top === undefined || top.at > until) return false;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        down();
      }
      now = top.at;
      top.run();
      return true;
    },
  };
};
