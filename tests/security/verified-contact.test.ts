import { afterEach, describe, expect, it } from 'vitest';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const number = '+12025550142';
const texted = (here: Desk) =>
  here.phoneWorld
    .log()
    .flatMap((event) => (event.kind === 'message' && event.direction === 'outbound' ? [event] : []));
const codeIn = (here: Desk): string => /\b(\d{6})\b/.exec(texted(here).at(-1)?.text ?? '')?.[1] ?? '';
const dials = (here: Desk) => here.phoneWorld.log().filter(({ kind }) => kind === 'dial');

/** A plan on the table where nobody is phoned for a patient who has proved nothing. */
const atThePlan = async (variables: Readonly<Record<string, string>> = {}) => {
  const here = await startDesk({
    personas: ['books'],
    variables: { VERIFIED_CONTACT: 'required', ...variables },
  });
  desk = here;
  const patient = aPatient(here);
  await patient.untilConsent();
  const typed = async (message: string) => {
    const response = await patient.call('POST', '/chat', { session_id: patient.id(), message });
    return { status: response.status, said: JSON.stringify(await response.json()) };
  };
  return { here, patient, typed };
};

describe('where calls need a proved contact', () => {
  it('a yes alone phones nobody, and is told what is missing', async () => {
    const { here, patient, typed } = await atThePlan();
    const { status, said } = await typed('yes');
    expect(status).toBe(200);
    expect(said).toContain('text me at');
    expect((await patient.state()).phase).toBe('consent');
    expect(dials(here)).toEqual([]);
  });

  it('nor does a pressed consent, which is refused with what to do', async () => {
    const { here, patient } = await atThePlan();
    const { plan } = await patient.state();
    const { plan_hash, fields, fallback } = plan ?? expect.fail('no plan');
    const response = await patient.call('POST', '/chat', {
      session_id: patient.id(),
      action: { type: 'consent', plan_hash, fields, fallback },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'contact_required',
      detail: expect.stringContaining('text me at'),
    });
    expect((await patient.state()).phase).toBe('consent');
    expect(dials(here)).toEqual([]);
  });

  it.each(['text me at +1 202 555 0142', 'my number is (202) 555-0142', '202 555 0142'])(
    '"%s", the code that comes and a yes lead to the booking',
    async (wish) => {
      const { here, patient, typed } = await atThePlan();
      await typed('yes');
      expect((await patient.say(wish)).assistant_reply).toContain('ending in 42');
      expect(texted(here).map(({ to }) => to)).toEqual([number]);
      const told = (await patient.say(codeIn(here))).assistant_reply;
      expect(told).toMatch(/That is the code/);
      expect(told).toMatch(/agree to these calls/);
      expect((await typed('yes')).status).toBe(200);
      const done = await patient.until('done');
      expect(done.cascade?.outcome).toBe('booked');
      const said = done.messages.map(({ text }) => text).join(' ');
      expect(said).not.toMatch(/555.?0142/);
      const stories = JSON.stringify(here.phoneWorld.log().filter(({ kind }) => kind === 'line'));
      expect(stories, 'the clinic never hears it').not.toContain('0142');
    },
  );

  it('a wrong code proves nothing', async () => {
    const { here, patient, typed } = await atThePlan();
    await patient.say('text me at +1 202 555 0142');
    await patient.say(String((Number(codeIn(here)) + 1) % 1_000_000).padStart(6, '0'));
    expect((await typed('yes')).said).toContain('text me');
    expect((await patient.state()).phase).toBe('consent');
    expect(dials(here)).toEqual([]);
  });

  it('WhatsApp proves a number as well, where it is set up', async () => {
    const { here, patient, typed } = await atThePlan({ TWILIO_WHATSAPP_FROM: '+12025550100' });
    await patient.say('WhatsApp me at +1 202 555 0142');
    expect(texted(here)).toHaveLength(1);
    await patient.say(codeIn(here));
    await typed('yes');
    expect((await patient.until('done')).cascade?.outcome).toBe('booked');
  });

  it('in Spanish too', async () => {
    const { here, patient, typed } = await atThePlan();
    await patient.say('en español, por favor');
    expect((await typed('sí')).said).toContain('mándame un mensaje al');
    await patient.say('mándame un mensaje al +1 202 555 0142');
    await patient.say(codeIn(here));
    await typed('sí');
    expect((await patient.until('done')).cascade?.outcome).toBe('booked');
  });

  it('a red flag is answered at once, proved or not', async () => {
    const { patient } = await atThePlan();
    expect((await patient.say('now I have crushing chest pain and cannot breathe')).phase).toBe('emergency');
  });
});
