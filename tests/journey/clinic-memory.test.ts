import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { policy } from '#shared/domain/policy.ts';
import { aConsent, type Consented, start, untilConcluded } from '#tests/support/a-consent.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const atTheDesk = async (...personas: PersonaName[]): Promise<Desk> => {
  desk = await startDesk({ personas });
  return desk;
};

const cascade = async (here: Desk): Promise<Consented> => {
  const consented = await aConsent(here);
  await start(here, consented);
  await untilConcluded(here, consented.cascade.cascade_id);
  // The next patient comes when the clinic's number may be rung again.
  await here.scheduler.advanceTo(here.scheduler.now() + 2 * policy.numberCooldownSeconds * 1000);
  return consented;
};

/** What the agent was told before it called the first clinic of a cascade. */
const hintsOf = async (here: Desk, { cascade: { cascade_id } }: Consented): Promise<unknown> => {
  const call = await here.calls.get(`${cascade_id}.1.1`);
  const response = await fetch(
    `${here.variables.ELEVENLABS_BASE_URL}/v1/convai/conversations/${call?.conversation_id}`,
    { headers: { 'xi-api-key': here.variables.ELEVENLABS_API_KEY ?? '' } },
  );
  const json: unknown = await response.json();
  return /"clinic_hints":"([^"]*)"/.exec(JSON.stringify(json))?.[1];
};

describe('what a call teaches about a clinic', () => {
  it('helps the next patient’s agent through the menu', async () => {
    const here = await atTheDesk('menu');
    const first = await cascade(here);
    expect(await hintsOf(here, first)).toBe('Nothing is known about their telephone yet.');
    const second = await cascade(here);
    expect(await hintsOf(here, second)).toBe('Pressing 2 led to a person last time.');
  });

  it('tells how long the hold was', async () => {
    const here = await atTheDesk('on_hold');
    await cascade(here);
    const second = await cascade(here);
    expect(await hintsOf(here, second)).toMatch(/^Holding usually takes about \d min\.$/);
  });

  it('is kept for every clinic that was called, once a call', async () => {
    const here = await atTheDesk('no_answer', 'refuses_automated', 'books');
    await cascade(here);
    const memory = await here.memories.many(['emb-ny-1', 'emb-ny-2', 'emb-ny-3']);
    expect([...memory.values()].map(({ calls }) => calls.map(({ outcome }) => outcome))).toEqual([
      ['no_answer'],
      ['refuses_automated'],
      ['booked'],
    ]);
  });

  it('moves a clinic that refuses automated callers down for the next patient', async () => {
    const here = await atTheDesk('refuses_automated', 'refuses_automated', 'refuses_automated');
    const patient = aPatient(here);
    const plan = await patient.untilConsent();
    await patient.say('yes');
    await patient.until('done');
    const next = await aPatient(here).untilConsent();
    const before = plan.clinics.map(({ clinic_id }) => clinic_id);
    expect(next.clinics.map(({ clinic_id }) => clinic_id)).not.toEqual(before);
    expect(before).not.toContain(next.clinics[0]?.clinic_id);
  });

  it('takes a clinic that wants no more calls out of the next patient’s list', async () => {
    const here = await atTheDesk('opts_out', 'books');
    const patient = aPatient(here);
    const plan = await patient.untilConsent();
    await patient.say('yes');
    await patient.until('done');
    const next = await aPatient(here).untilConsent();
    expect(next.clinics).toHaveLength(3);
    expect(next.clinics.map(({ clinic_id }) => clinic_id)).not.toContain(plan.clinics[0]?.clinic_id);
  });
});
