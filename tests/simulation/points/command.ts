import { availableParallelism } from 'node:os';
import type { Violation } from '../checks/ledger.ts';
import type { Schedule } from '../machinery/schedule.ts';
import { startThread } from '../machinery/thread/start-thread.ts';
import { baseStories } from './base-stories.ts';
import { blows, type Strike } from './strike.ts';

type Message =
  | {
      readonly kind: 'progress';
      readonly played: number;
      readonly missed: number;
      readonly points: readonly string[];
    }
  | {
      readonly kind: 'violated';
      readonly story: string;
      readonly schedule: Schedule;
      readonly strike: Strike;
      readonly violations: readonly Violation[];
    }
  | { readonly kind: 'done' };

/** More broken stories than anybody reads are counted only. */
const mostTold = 10;

/**
 * Every told story once for every blow at every call it waits for: independent of chance. True when every promise was
 * kept in all of them.
 */
export const walkPoints = async (
  wanted: {
    readonly threads?: number;
    readonly progress: (played: number, perSecond: number, violations: number) => void;
  },
  say: (line: string) => void,
): Promise<boolean> => {
  const started = performance.now();
  const threads = wanted.threads ?? availableParallelism();
  const points = new Set<string>();
  let played = 0;
  let missed = 0;
  let broken = 0;
  const seconds = (): number => (performance.now() - started) / 1000;
  const hear = (message: Message): void => {
    switch (message.kind) {
      case 'progress':
        played += message.played;
        missed += message.missed;
        for (const point of message.points) points.add(point);
        wanted.progress(played, played / seconds(), broken);
        return;
      case 'violated': {
        broken += 1;
        if (broken > mostTold) return;
        const { kind, fn, port, nth } = message.strike;
        const [first] = message.violations;
        say(`"${message.story}", ${kind} ${fn} ${port} ${nth}: ${first?.invariant}: ${first?.what}`);
        say(`  npm run simulate -- --replay '${JSON.stringify(message.schedule)}'`);
        return;
      }
      case 'done':
        return;
    }
  };
  const share = (first: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = startThread(new URL('./worker.ts', import.meta.url), { first, step: threads });
      let whole = false;
      worker.on('message', (message: Message) => {
        hear(message);
        if (message.kind === 'done') whole = true;
      });
      worker.on('error', reject);
      worker.on('exit', () => (whole ? resolve() : reject(new Error('A thread ended before its share.'))));
    });
  await Promise.all(Array.from({ length: threads }, (_, first) => share(first)));
  const kept = broken === 0;
  const of = blows.map((blow) => `${blow} ${[...points].filter((one) => one.startsWith(blow)).length}`);
  say(`calls struck by name: ${of.join(', ')}; ${missed} more are awaited only in the last look of a story`);
  say(
    `${kept ? 'PASSED' : 'FAILED'}: ${baseStories.length} told stories, struck ${played} times, each time in a story of its own, ` +
      `${seconds().toFixed(1)} s, ${broken} broken`,
  );
  return kept;
};
