import { afterEach, describe, expect, it } from 'vitest';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import {
  aClinic,
  aConsent,
  type Consented,
  start,
  storyOf,
  untilConcluded,
} from '#tests/support/a-consent.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const minute = 60_000;
const hour = 60 * minute;
type Week = NonNullable<Clinic['hours']>;
const daily = (from: number, to: number): Week => {
  const day = [{ from: from * 60, to: to * 60 }];
  return [day, day, day, day, day, day, day];
};
const never: Week = [[], [], [], [], [], [], []];

const clinics = (...hours: readonly Week[]): readonly Clinic[] =>
  hours.map((week, index) =>
    aClinic({
      clinic_id: `emb-ny-${index + 1}`,
      name: `Clinic ${index + 1}`,
      phone: `+1212555010${index + 1}`,
      hours: week,
    }),
  );

const begin = async (
  startsAt: string,
  plan: readonly Clinic[],
  ...personas: Parameters<typeof startDesk>[0]['personas']
) => {
  const here = await startDesk({ personas, startsAt: Date.parse(startsAt) });
  desk = here;
  const consented = await aConsent(here, { clinics: plan });
  await start(here, consented);
  await here.scheduler.advanceTo(here.scheduler.now() + 5_000);
  return { here, consented };
};
const cascadeOf = (here: Desk, { cascade }: Consented) => here.cascades.get(cascade.cascade_id);
const dials = (here: Desk) =>
  here.phoneWorld.log().flatMap((event) => (event.kind === 'dial' ? [event] : []));

describe('clinics that are closed', () => {
  it('are waited for when all are, and the first to open is called when it opens', async () => {
    // Monday 05:00 in New York.
    const plan = clinics(daily(10, 18), daily(8, 18), daily(9, 18));
    const { here, consented } = await begin('2026-11-23T10:00:00Z', plan, 'books');
    const opening = Date.parse('2026-11-23T13:00:00Z');
    const waiting = await cascadeOf(here, consented);
    expect(waiting?.status).toBe('waiting');
    expect(waiting?.hold).toMatchObject({
      reason: 'opening',
      until: new Date(opening).toISOString(),
      position: 2,
    });
    await here.scheduler.advanceTo(opening - 1_000);
    expect(dials(here)).toHaveLength(0);
    const ended = await untilConcluded(here, consented.cascade.cascade_id);
    expect(ended.outcome).toBe('booked');
    const [first, ...others] = dials(here);
    expect(first?.to_number).toBe('+12125550102');
    expect(first?.at).toBeGreaterThanOrEqual(opening);
    expect(first?.at).toBeLessThan(opening + minute);
    expect(others).toEqual([]);
  });

  it('move back behind those that are open, in the order that was agreed', async () => {
    const plan = clinics(daily(13, 18), daily(8, 18), daily(8, 18));
    const { here, consented } = await begin('2026-11-23T16:30:00Z', plan, 'no_answer', 'no_answer', 'books');
    const ended = await untilConcluded(here, consented.cascade.cascade_id);
    expect(ended.outcome).toBe('booked');
    expect(dials(here).map(({ to_number }) => to_number)).toEqual([
      '+12125550102',
      '+12125550103',
      '+12125550101',
    ]);
    expect(dials(here)[2]?.at).toBeGreaterThanOrEqual(Date.parse('2026-11-23T18:00:00Z'));
  });

  it('are called under the consent that was given hours before, unchanged', async () => {
    const { here, consented } = await begin('2026-11-23T01:00:00Z', clinics(daily(8, 18)), 'books');
    const before = (await cascadeOf(here, consented))?.consent;
    const ended = await untilConcluded(here, consented.cascade.cascade_id);
    expect(ended.outcome).toBe('booked');
    expect(ended.consent).toEqual(before);
    expect(here.scheduler.now() - Date.parse(before?.given_at ?? '')).toBeGreaterThan(11 * hour);
  });

  it('are not called when they open only after the consent has run out, and the patient is told at once', async () => {
    const { here, consented } = await begin('2026-11-23T16:30:00Z', clinics(never), 'books');
    const ended = await untilConcluded(here, consented.cascade.cascade_id);
    expect(ended.outcome).toBe('not_placed');
    expect(dials(here)).toEqual([]);
    const story = await storyOf(here, consented);
    expect(story.summaries).toHaveLength(1);
    expect(here.scheduler.now()).toBeLessThan(Date.parse('2026-11-23T16:30:00Z') + hour);
  });

  it('are not rung after the patient has stopped while waiting, and the end is said at once', async () => {
    const here = await startDesk({ personas: ['books'], startsAt: Date.parse('2026-11-23T08:00:00Z') });
    desk = here;
    const patient = aPatient(here);
    await patient.untilConsent();
    await patient.say('yes');
    await here.scheduler.advanceTo(here.scheduler.now() + minute);
    expect((await patient.state()).cascade?.waiting_for?.reason).toBe('opening');
    const stopped = await patient.say('stop');
    expect(stopped.assistant_reply).toMatch(/stopping/);
    const over = await patient.until('cancelled');
    expect(here.scheduler.now()).toBeLessThan(Date.parse('2026-11-23T08:00:00Z') + 10 * minute);
    expect(over.cascade?.outcome).toBe('cancelled');
    await here.scheduler.advanceTo(Date.parse('2026-11-23T18:00:00Z'));
    expect(dials(here)).toEqual([]);
  });
});

describe('what the patient is told while waiting', () => {
  it('hears at the consent whom and when, sees it in the state, and hears it again when asking', async () => {
    const here = await startDesk({ personas: ['books'], startsAt: Date.parse('2026-11-23T08:00:00Z') });
    desk = here;
    const patient = aPatient(here);
    const plan = await patient.untilConsent();
    const agreed = await patient.say('yes');
    expect(agreed.assistant_reply).toMatch(/closed now\. We'll call .+ on Monday, November 23.*AM/);
    expect(agreed.phase).toBe('calling');
    await here.scheduler.advanceTo(here.scheduler.now() + minute);
    const state = await patient.state();
    const until = state.cascade?.waiting_for?.until ?? '';
    expect(state.cascade?.waiting_for?.reason).toBe('opening');
    expect(Date.parse(until)).toBeGreaterThan(here.scheduler.now());
    expect(state.events.some(({ type }) => type === 'cascade_waiting')).toBe(true);
    const asked = await patient.say('what is happening?');
    expect(asked.assistant_reply).toMatch(/planned for Monday, November 23/);
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');
    expect(plan.clinics.map(({ phone }) => phone)).toContain(dials(here)[0]?.to_number);
    expect(dials(here)[0]?.at).toBeGreaterThanOrEqual(Date.parse(until));
    expect(done.events.some(({ type }) => type === 'cascade_resumed')).toBe(true);
  });
});

describe('the clock of the clinic', () => {
  it.each([
    ['the night the clocks go back', '2026-11-01T03:00:00Z', '2026-11-01T13:00:00Z'],
    ['the night the clocks go forward', '2027-03-14T04:00:00Z', '2027-03-14T12:00:00Z'],
  ])('opens at eight by its own wall, also after %s', async (_night, evening, opening) => {
    const { here, consented } = await begin(evening, clinics(daily(8, 18)), 'books');
    expect((await cascadeOf(here, consented))?.hold?.until).toBe(new Date(opening).toISOString());
    await here.scheduler.advanceTo(Date.parse(opening) + minute);
    expect(dials(here)).toHaveLength(1);
    expect(dials(here)[0]?.at).toBeGreaterThanOrEqual(Date.parse(opening));
  });

  it('is not ours: a clinic in Los Angeles is still closed when New York opens', async () => {
    const west = aClinic({ timezone: 'America/Los_Angeles', hours: daily(8, 18) });
    const { here, consented } = await begin('2026-11-23T12:00:00Z', [west], 'books');
    expect((await cascadeOf(here, consented))?.hold?.until).toBe('2026-11-23T16:00:00.000Z');
  });

  it('skips Thanksgiving', async () => {
    const { here, consented } = await begin('2026-11-26T02:00:00Z', clinics(daily(8, 18)), 'books');
    const hold = (await cascadeOf(here, consented))?.hold;
    // The next opening is on Friday, beyond the day a consent lasts.
    expect(hold).toBeUndefined();
    expect((await untilConcluded(here, consented.cascade.cascade_id)).outcome).toBe('not_placed');
    expect(dials(here)).toEqual([]);
  });
});
