import { afterEach, describe, expect, it } from 'vitest';
import type { FaultRequest } from '#infra/local/phone-world/faults.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import type { Outcome } from '#shared/domain/call/outcome.ts';
import type { CascadeOutcome } from '#shared/domain/cascade/cascade.ts';
import { aConsent, start, storyOf, untilConcluded } from '#tests/support/a-consent.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

type Row = {
  readonly story: string;
  readonly faults: readonly FaultRequest[];
  readonly personas: readonly PersonaName[];
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly cascade: CascadeOutcome;
  /** How often a telephone rang; never more than one a clinic. */
  readonly placed: number;
};

const rows: readonly Row[] = [
  {
    story: 'looks a call up when its webhook never comes',
    faults: [{ fault: 'webhook_lost' }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'goes on after a lost report of no answer',
    faults: [{ fault: 'webhook_lost' }],
    personas: ['no_answer', 'books'],
    outcomes: ['no_answer', 'booked'],
    cascade: 'booked',
    placed: 2,
  },
  {
    story: 'settles once when the webhook comes twice',
    faults: [{ fault: 'webhook_duplicated' }],
    personas: ['full', 'books'],
    outcomes: ['no_availability', 'booked'],
    cascade: 'booked',
    placed: 2,
  },
  {
    story: 'understands a webhook that comes before the answer to the dial',
    faults: [{ fault: 'webhook_before_dial_answer' }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'finds a call again whose dial was never answered, and does not dial twice',
    faults: [{ fault: 'dial_answer_lost' }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'finds a call again that was placed behind an error',
    faults: [{ fault: 'dial_500_placed' }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'finds a call again although the list shows it late',
    faults: [{ fault: 'dial_answer_lost' }, { fault: 'list_lag', seconds: 300 }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'keeps the turn of a clinic for which the provider had no line',
    faults: [{ fault: 'dial_429', times: 2 }],
    personas: ['books'],
    outcomes: ['not_placed', 'not_placed', 'booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'stops plainly when the provider does not accept our key',
    faults: [{ fault: 'dial_401' }],
    personas: ['books'],
    outcomes: ['not_placed'],
    cascade: 'not_placed',
    placed: 0,
  },
  {
    story: 'goes on when the provider declines one number',
    faults: [{ fault: 'dial_declined' }],
    personas: ['books'],
    outcomes: ['not_placed', 'booked'],
    cascade: 'booked',
    placed: 1,
  },
  {
    story: 'ends a call that is never reported and stays as it began',
    faults: [{ fault: 'stays_initiated' }],
    personas: ['no_answer', 'books'],
    outcomes: ['no_answer', 'booked'],
    cascade: 'booked',
    placed: 2,
  },
  {
    story: 'says unverified when the line drops after the confirmation and nothing more is heard',
    faults: [{ fault: 'webhook_lost' }],
    personas: ['drops_after_confirm'],
    outcomes: ['booked_unverified'],
    cascade: 'booked_unverified',
    placed: 1,
  },
  {
    story: 'takes a confirmation that arrives twice as one',
    faults: [{ fault: 'tool_call_duplicated' }],
    personas: ['books'],
    outcomes: ['booked'],
    cascade: 'booked',
    placed: 1,
  },
];

describe('faults of the provider and the network', () => {
  it.each(rows)('$story', async ({ faults, personas, outcomes, cascade, placed }) => {
    desk = await startDesk({ personas, faults });
    const consented = await aConsent(desk);
    await start(desk, consented);
    const ended = await untilConcluded(desk, consented.cascade.cascade_id);
    const story = await storyOf(desk, consented);
    expect({ outcomes: story.outcomes, cascade: ended.outcome }).toEqual({ outcomes, cascade });
    expect(story.dials.filter((dial) => dial.kind === 'dial' && dial.placed)).toHaveLength(placed);
    expect(story.summaries).toHaveLength(1);
  });

  it('calls the next clinic when a dial stays unknown and the patient says to go on', async () => {
    const here = await startDesk({ personas: ['books'], faults: [{ fault: 'dial_500_not_placed' }] });
    desk = here;
    const patient = aPatient(here);
    await patient.untilConsent();
    await patient.say('yes');
    await here.scheduler.advanceTo(here.scheduler.now() + 40 * 60_000);
    expect((await patient.say('go on')).assistant_reply).toBe('All right, I go on to the next clinic.');
    const { cascade } = await patient.until('done');
    expect(cascade?.calls.map(({ outcome }) => outcome)).toEqual(['unknown', 'booked']);
    expect(cascade?.outcome).toBe('booked');
  });

  it('never calls the next clinic by itself when a dial stays unknown', async () => {
    desk = await startDesk({ personas: ['books'], faults: [{ fault: 'dial_500_not_placed' }] });
    const consented = await aConsent(desk);
    await start(desk, consented);
    const here = desk;
    await here.scheduler.advanceTo(here.scheduler.now() + 40 * 60_000);
    const asking = await here.cascades.get(consented.cascade.cascade_id);
    expect(asking?.status).toBe('asking');
    expect((await storyOf(here, consented)).dials).toHaveLength(1);

    const ended = await untilConcluded(here, consented.cascade.cascade_id);
    expect(ended.outcome).toBe('unknown');
    expect((await storyOf(here, consented)).dials).toHaveLength(1);
  });
});
