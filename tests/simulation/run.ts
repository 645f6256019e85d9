import { availableParallelism } from 'node:os';
import type { Violation } from './checks/ledger.ts';
import { startThread } from './machinery/thread/start-thread.ts';

export type Found = { readonly seed: number; readonly violations: readonly Violation[] };

export type Run = {
  readonly played: number;
  readonly seconds: number;
  readonly found: readonly Found[];
  readonly counts: ReadonlyMap<string, number>;
};

type Message =
  | { readonly kind: 'progress'; readonly played: number; readonly counts: ReadonlyMap<string, number> }
  | ({ readonly kind: 'violated' } & Found)
  | { readonly kind: 'done' };

/** Plays `runs` stories from `seed` on over all cores; ends early when `most` of them broke a promise. */
export const run = async (wanted: {
  readonly runs: number;
  readonly seed: number;
  readonly without?: string;
  readonly most: number;
  readonly threads?: number;
  readonly progress?: (played: number, perSecond: number, violations: number) => void;
  /** Told of a broken promise at once: what is left of a long run can then be spared. */
  readonly broken?: (found: Found) => void;
}): Promise<Run> => {
  const started = performance.now();
  const threads = Math.min(
    wanted.threads ?? availableParallelism(),
    Math.max(1, Math.ceil(wanted.runs / 50)),
  );
  const counts = new Map<string, number>();
  const found: Found[] = [];
  let played = 0;
  const seconds = (): number => (performance.now() - started) / 1000;
  const workers = Array.from({ length: threads }, (_, index) =>
    startThread(new URL('./worker.ts', import.meta.url), {
      first: wanted.seed + index,
      step: threads,
      until: wanted.seed + wanted.runs,
      without: wanted.without,
    }),
  );
  const stopAll = () => Promise.all(workers.map((worker) => worker.terminate()));
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('message', (message: Message) => {
            if (message.kind === 'progress') {
              played += message.played;
              for (const [what, count] of message.counts) counts.set(what, (counts.get(what) ?? 0) + count);
              wanted.progress?.(played, played / seconds(), found.length);
            }
            if (message.kind === 'violated') {
              const one: Found = { seed: message.seed, violations: message.violations };
              found.push(one);
              wanted.broken?.(one);
              if (found.length >= wanted.most) void stopAll();
            }
            if (message.kind === 'done') resolve();
          });
          worker.on('error', reject);
          worker.on('exit', () => resolve());
        }),
    ),
  );
  return { played, seconds: seconds(), found, counts };
};
