import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { drawSchedule } from './machinery/draw-schedule.ts';
import { play, playAll } from './play.ts';
import { readSchedule } from './read-schedule.ts';
import regressions from './regressions.json' with { type: 'json' };
import { run } from './run.ts';
import type { StoryResult } from './world.ts';

const kept = z.array(z.object({ story: z.string(), schedule: z.unknown() })).parse(regressions);

describe('random stories', () => {
  it('break no promise', async () => {
    const broken: StoryResult[] = [];
    let played = 0;
    await playAll(
      Array.from({ length: 200 }, (_, index) => index + 1),
      {},
      (result) => {
        played += 1;
        if (result.violations.length > 0) broken.push(result);
        return true;
      },
    );
    expect(broken.map(({ seed, violations }) => ({ seed, violations }))).toEqual([]);
    expect(played).toBe(200);
  }, 120_000);

  it('are the same story whenever they are played', async () => {
    const tell = async (): Promise<readonly string[]> => {
      const lines: string[] = [];
      await play(drawSchedule(7), {}, (line) => lines.push(line.replace(/"milliseconds":\d+/, '')));
      return lines;
    };
    const first = await tell();
    expect(first.length).toBeGreaterThan(20);
    expect(await tell()).toEqual(first);
  });

  it('are the same in the threads of a long run, which remember what was read before', async () => {
    const alone = new Map<string, number>();
    await playAll(
      Array.from({ length: 30 }, (_, index) => 501 + index),
      {},
      ({ counts }) => {
        for (const [what, count] of counts) alone.set(what, (alone.get(what) ?? 0) + count);
        return true;
      },
    );
    const inThreads = await run({ runs: 30, seed: 501, most: 1, threads: 1 });
    expect(inThreads.played).toBe(30);
    expect(Object.fromEntries(inThreads.counts)).toEqual(Object.fromEntries(alone));
  }, 120_000);
});

describe('stories that once broke a promise', () => {
  it.each(kept)('$story', async ({ schedule }) => {
    expect((await play(readSchedule(schedule))).violations).toEqual([]);
  });
});
