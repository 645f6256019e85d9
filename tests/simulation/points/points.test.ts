import { beforeAll, describe, expect, it } from 'vitest';
import { guards } from '../guards/guards.ts';
import { points } from '../machinery/points.ts';
import { functionNames } from '../machinery/schedule.ts';
import { play } from '../play.ts';
import { baseStories } from './base-stories.ts';
import { type Known, knowAll } from './know.ts';
import { notDrawn } from './not-drawn.ts';
import { hasStruck, struck } from './strike.ts';
import { everyStep, stepsAt } from './walk.ts';

const listed = [...functionNames.flatMap((fn) => points[fn].map((port) => `${fn} ${port}`)), ...notDrawn];
const before = listed.map((point) => `crash_before ${point}`);
const after = listed.map((point) => `crash_after ${point}`);

describe('a run that dies at an awaited call', () => {
  let stories: readonly Known[] = [];
  beforeAll(async () => {
    stories = await knowAll(baseStories);
  }, 60_000);

  it('has told stories that come to every awaited call there is', () => {
    const reached = new Set(stories.flatMap(({ awaited }) => awaited.map(({ fn, port }) => `${fn} ${port}`)));
    expect([...reached].toSorted()).toEqual(listed.toSorted());
  });

  it('breaks no promise wherever it dies on the way to a booking', async () => {
    const steps = everyStep(stories.filter(({ base }) => base.name === 'the first clinic books'));
    expect(steps.length).toBeGreaterThan(150);
    const broken: unknown[] = [];
    for (const { base, strike } of steps) {
      const { violations } = await play(struck(base, strike));
      if (violations.length > 0) broken.push({ strike, violations });
    }
    expect(broken).toEqual([]);
  }, 120_000);

  it('is the only thing that could break a promise in them', () => {
    expect(stories.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(new Set(stories.map(({ base }) => base.name)).size).toBe(stories.length);
  });

  it.each([
    ['before', before],
    ['after', after],
  ])(
    'breaks no promise when it dies %s the call',
    async (_, where) => {
      const steps = stepsAt(stories, where);
      expect(steps.length).toBe(listed.length);
      const broken: unknown[] = [];
      const missed: unknown[] = [];
      for (const { base, strike } of steps) {
        const { violations, counts } = await play(struck(base, strike));
        if (violations.length > 0) broken.push({ story: base.name, strike, violations });
        if (!hasStruck(base, strike, counts)) missed.push({ story: base.name, strike });
      }
      expect(missed).toEqual([]);
      expect(broken).toEqual([]);
    },
    120_000,
  );

  it.each(['outbox', 'intent'])(
    'would be seen without the guard "%s"',
    async (name) => {
      const without = guards[name]?.without ?? {};
      const seen = async (): Promise<boolean> => {
        for (const { base, strike } of stepsAt(stories, [...after, ...before]))
          if ((await play(struck(base, strike), without)).violations.length > 0) return true;
        return false;
      };
      expect(await seen()).toBe(true);
    },
    120_000,
  );
});
