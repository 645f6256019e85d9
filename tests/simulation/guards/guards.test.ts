import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { play } from '../play.ts';
import { readSchedule } from '../read-schedule.ts';
import { guards } from './guards.ts';
import missed from './missed.json' with { type: 'json' };

/** One story a guard, written by `npm run simulate -- --every-guard --keep --runs 20000`. */
const stories = z.array(z.object({ guard: z.string(), schedule: z.unknown() })).parse(missed);

/** What an engineer has to be able to take away by name. */
const promised = [
  'intent',
  'inbox-first',
  'dedupe',
  'fence',
  'cancel-condition',
  'consent-hash',
  'line-lease',
  'evidence-rule',
  'token-rotation',
  'outbox',
  'no-hidden-retry',
];

describe('every guard', () => {
  it('has a story in which it is missed', () => {
    expect(stories.map(({ guard }) => guard).sort()).toEqual(Object.keys(guards).sort());
  });

  it('goes by the name it was promised under', () => {
    expect(Object.keys(guards)).toEqual(expect.arrayContaining(promised));
  });
});

describe.each(stories)('without $guard', ({ guard, schedule }) => {
  const story = readSchedule(schedule);

  it('a promise breaks that it protects', async () => {
    const { violations } = await play(story, guards[guard]?.without);
    const broken = violations.map(({ invariant }) => invariant);
    expect(broken.filter((invariant) => guards[guard]?.invariants.includes(invariant))).not.toEqual([]);
  });

  it('and with it nothing is', async () => {
    expect((await play(story)).violations).toEqual([]);
  });
});
