import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import type { Outcome } from '#shared/domain/call/outcome.ts';
import type { CascadeOutcome } from '#shared/domain/cascade/cascade.ts';
import { aConsent, start, storyOf, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

type Row = readonly [
  story: string,
  personas: readonly PersonaName[],
  outcomes: readonly Outcome[],
  cascade: CascadeOutcome,
];

const rows: readonly Row[] = [
  ['books with the first clinic', ['books'], ['booked'], 'booked'],
  ['books through a keypad menu', ['menu'], ['booked'], 'booked'],
  ['books after being put on hold', ['on_hold'], ['booked'], 'booked'],
  ['books with a clinic that speaks Spanish', ['spanish'], ['booked'], 'booked'],
  ['books with a clinic that asks who the patient is', ['asks_identity'], ['booked'], 'booked'],
  [
    'ends without a booking when nobody can give one',
    ['no_answer', 'voicemail', 'declines'],
    ['no_answer', 'voicemail', 'declined'],
    'none_booked',
  ],
  ['goes on after a busy line', ['busy', 'books'], ['busy', 'booked'], 'booked'],
  [
    'goes on when the clinic does not talk to machines',
    ['refuses_automated', 'books'],
    ['refuses_automated', 'booked'],
    'booked',
  ],
  ['goes on after a wrong number', ['wrong_number', 'books'], ['wrong_number', 'booked'], 'booked'],
  ['goes on when the clinic hangs up', ['hangs_up', 'books'], ['ended_early', 'booked'], 'booked'],
  [
    'does not call a promise to call back a booking',
    ['calls_back', 'books'],
    ['no_availability', 'booked'],
    'booked',
  ],
  [
    'asks the patient to confirm what only the agent claims',
    ['claims_without_tool'],
    ['needs_confirmation'],
    'needs_confirmation',
  ],
  [
    'asks the patient to confirm a booking taken back in the same call',
    ['books_then_cancels'],
    ['needs_confirmation'],
    'needs_confirmation',
  ],
];

describe('what a call comes to decides what happens next', () => {
  it.each(rows)('%s', async (_story, personas, outcomes, expected) => {
    desk = await startDesk({ personas });
    const consented = await aConsent(
      desk,
      { fields: ['first_name', 'complaint_phrase', 'date_of_birth'] },
      { date_of_birth: '1992-02-03' },
    );
    await start(desk, consented);
    const cascade = await untilConcluded(desk, consented.cascade.cascade_id);
    const story = await storyOf(desk, consented);
    expect({ outcomes: story.outcomes, cascade: cascade.outcome }).toEqual({ outcomes, cascade: expected });
    expect(story.dials).toHaveLength(outcomes.length);
    expect(story.summaries).toHaveLength(1);
  });
});
