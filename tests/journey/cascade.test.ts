import { afterEach, describe, expect, it } from 'vitest';
import { aConsent, start, storyOf, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

describe('a cascade on the whole local stack', () => {
  it('calls the next clinic when one does not answer or is full, and stops at the first booking', async () => {
    desk = await startDesk({ personas: ['no_answer', 'full', 'books'] });
    const consented = await aConsent(desk);
    await start(desk, consented);
    const cascade = await untilConcluded(desk, consented.cascade.cascade_id);
    const story = await storyOf(desk, consented);
    expect(story.outcomes).toEqual(['no_answer', 'no_availability', 'booked']);
    expect(cascade.outcome).toBe('booked');
    expect(story.dials).toHaveLength(3);
    expect(story.summaries).toHaveLength(1);
  });
});
