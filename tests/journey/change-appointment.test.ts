import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { aPatient, type SessionAnswer, yesTo } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A patient with an appointment; the second round of calls begins with the first of these personas again. */
const booked = async (personas: readonly PersonaName[]) => {
  const here = await startDesk({ personas });
  desk = here;
  const patient = aPatient(here);
  await patient.untilConsent();
  await patient.say('yes');
  const done = await patient.until('done');
  // The summary is the first thing said.
  await patient.say('thanks');
  return {
    here,
    patient,
    done,
    dials: () => here.phoneWorld.log().filter(({ kind }) => kind === 'dial').length,
  };
};
type Patient = ReturnType<typeof aPatient>;

const fileOf = async (patient: Patient) => {
  const response = await patient.call('GET', `/sessions/${patient.id()}/appointment.ics`);
  const lines = (await response.text()).replace(/\r\n /g, '').split('\r\n');
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return { value, type: response.headers.get('content-type') ?? '' };
};
const summaryOf = (state: SessionAnswer): string =>
  state.messages.findLast(({ text }) => text.startsWith('**Call summary**'))?.text ?? '';

describe('a patient who says it before the summary was answered', () => {
  const unheard = async () => {
    desk = await startDesk({ personas: ['books'] });
    const patient = aPatient(desk);
    await patient.untilConsent();
    await patient.say('yes');
    await patient.until('done');
    return patient;
  };

  it('hears the summary alone in its message and has the plan on the table after it', async () => {
    const patient = await unheard();
    const wish = { message: 'cancel the appointment', client_message_id: 'c-1' };
    const asked = await patient.post(wish);
    expect(asked.assistant_reply).toMatch(/^\*\*Call summary\*\*/);
    expect(asked.assistant_reply).not.toContain('and nobody else');
    expect(asked.further_messages?.map(({ text }) => text).join()).toContain('and nobody else');
    expect(asked.phase).toBe('consent');
    expect(asked.plan?.request?.type).toBe('cancel_appointment');
    const again = await patient.post(wish);
    expect(again).toMatchObject({
      message_id: asked.message_id,
      assistant_reply: asked.assistant_reply,
      further_messages: asked.further_messages,
    });
    expect((await patient.say('yes')).phase).toBe('calling');
  });

  it('gets the summary again for the same message sent twice, and not its own words', async () => {
    const patient = await unheard();
    const thanks = { message: 'thanks', client_message_id: 'c-2' };
    const first = await patient.post(thanks);
    expect(first.further_messages).toBeUndefined();
    const again = await patient.post(thanks);
    expect(again.assistant_reply).toBe(first.assistant_reply);
    expect(again.message_id).toBe(first.message_id);
  });

  it('begins a new request without saying it twice', async () => {
    const patient = await unheard();
    const next = await patient.say('now I twisted my ankle yesterday');
    expect(next.assistant_reply).toMatch(/^\*\*Call summary\*\*/);
    expect(next.further_messages).toHaveLength(1);
    expect(['intake', 'screening']).toContain(next.phase);
  });
});

describe('an appointment that is cancelled', () => {
  it('needs its own yes, rings the clinic that booked and nobody else, and is gone by its own words', async () => {
    const { patient, done, dials } = await booked(['books']);
    const before = await fileOf(patient);
    const asked = await patient.say('cancel the appointment');
    expect(asked.phase).toBe('consent');
    expect(asked.plan?.request?.type).toBe('cancel_appointment');
    expect(asked.clinics.map(({ clinic_id }) => clinic_id)).toEqual([done.cascade?.calls[0]?.clinic_id]);
    expect(asked.assistant_reply).toContain('and nobody else');
    expect(asked.assistant_reply).not.toContain('ear');
    expect(dials()).toBe(1);

    const started = await patient.say('yes');
    expect(started.phase).toBe('calling');
    await patient.say('yes');
    const after = await patient.until('done');
    expect(dials()).toBe(2);
    expect(after.cascade?.outcome).toBe('appointment_cancelled');
    expect(after.appointments.map(({ status }) => status)).toEqual(['cancelled']);
    expect(summaryOf(after)).toContain('is cancelled');
    expect(summaryOf(after)).toContain('Their words:');

    const file = await fileOf(patient);
    expect(file.type).toContain('method=CANCEL');
    expect(file.value('METHOD')).toBe('CANCEL');
    expect(file.value('STATUS')).toBe('CANCELLED');
    expect(file.value('UID')).toBe(before.value('UID'));
    expect(Number(file.value('SEQUENCE'))).toBeGreaterThan(Number(before.value('SEQUENCE')));
  });

  it('stands when nobody answers, and says so', async () => {
    const { patient } = await booked(['no_answer', 'books']);
    const before = await fileOf(patient);
    await patient.say('please cancel my appointment');
    await patient.say('yes');
    const after = await patient.until('done');
    expect(after.cascade?.outcome).toBe('none_booked');
    expect(after.appointments.map(({ status }) => status)).toEqual(['confirmed']);
    expect(summaryOf(after)).toContain('stands');
    expect((await fileOf(patient)).value('SEQUENCE')).toBe(before.value('SEQUENCE'));
  });

  it('stands when the clinic does not talk to an automated assistant', async () => {
    const { patient, done } = await booked(['refuses_automated', 'books']);
    await patient.say('please cancel my appointment');
    await patient.say('yes');
    const after = await patient.until('done');
    expect(after.cascade?.outcome).toBe('none_booked');
    expect(after.appointments).toEqual(done.appointments);
    expect(summaryOf(after)).toContain('Nothing was changed');
  });

  it('stands when the patient says no to the call', async () => {
    const { patient, dials } = await booked(['books']);
    await patient.say('cancel the appointment');
    const no = await patient.say('no');
    expect(no.phase).toBe('done');
    expect(no.plan).toBeNull();
    expect(no.assistant_reply).toContain('stands');
    expect(dials()).toBe(1);
  });

  it('refuses a button of an older plan and starts nothing', async () => {
    const { patient, dials } = await booked(['books']);
    const { plan } = await patient.say('cancel the appointment');
    await patient.say('move it to Friday afternoon');
    const stale = await patient.call('POST', '/chat', { session_id: patient.id(), ...yesTo(plan) });
    expect(stale.status).toBe(409);
    expect(dials()).toBe(1);
  });
});

describe('an appointment that is moved', () => {
  it('keeps its identity under the new time, as the clinic agreed to it', async () => {
    const { patient, done, dials } = await booked(['books']);
    const before = await fileOf(patient);
    const asked = await patient.say('move it to Friday afternoon');
    expect(asked.plan?.request?.type).toBe('move_appointment');
    expect(asked.assistant_reply).toContain('Friday');
    await patient.say('yes');
    const after = await patient.until('done');
    expect(dials()).toBe(2);
    expect(after.cascade?.outcome).toBe('booked');
    const old = done.appointments[0];
    const now = after.appointments[0];
    expect(now?.call_id).toBe(old?.call_id);
    expect(now?.start).not.toBe(old?.start);
    expect(new Date(now?.start ?? '').getDay()).toBe(5);
    expect(summaryOf(after)).toContain('is moved from');
    const file = await fileOf(patient);
    expect(file.value('UID')).toBe(before.value('UID'));
    expect(file.value('DTSTART')).not.toBe(before.value('DTSTART'));
    expect(Number(file.value('SEQUENCE'))).toBeGreaterThan(Number(before.value('SEQUENCE')));
  });

  it('stays where it was when the clinic has no other time', async () => {
    const { patient, done } = await booked(['full', 'books']);
    await patient.say('reschedule my appointment to Friday morning');
    await patient.say('yes');
    const after = await patient.until('done');
    expect(after.cascade?.outcome).toBe('none_booked');
    expect(after.appointments).toEqual(done.appointments);
    expect(summaryOf(after)).toContain('Nothing was changed');
  });

  it('asks when, if the patient does not say', async () => {
    const { patient } = await booked(['books']);
    const asked = await patient.say('move the appointment');
    expect(asked.plan).toBeNull();
    expect(asked.assistant_reply).toContain('When would suit you better?');
  });

  it('understands it in Spanish', async () => {
    const { patient } = await booked(['spanish']);
    await patient.say('en español, por favor');
    const asked = await patient.say('cambia la cita al viernes por la tarde');
    expect(asked.plan?.request?.type).toBe('move_appointment');
    expect((await patient.say('cancela la cita')).plan?.request?.type).toBe('cancel_appointment');
  });
});
