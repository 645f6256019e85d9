import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaultRequest } from '#infra/local/phone-world/faults.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { aPatient, problemOf, type SessionAnswer } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const until = async (personas: readonly PersonaName[], faults: readonly FaultRequest[] = []) => {
  const here = await startDesk({ personas, faults });
  desk = here;
  const patient = aPatient(here);
  await patient.untilConsent();
  await patient.say('yes');
  return { here, patient, done: await patient.until('done') };
};
type Patient = ReturnType<typeof aPatient>;

const calendarOf = async (patient: Patient) => {
  const response = await patient.call('GET', `/sessions/${patient.id()}/appointment.ics`);
  const text = await response.text();
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return { response, text, value };
};
const instantOf = (stamp: string | undefined): number =>
  Date.parse((stamp ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
const bookedIn = ({ cascade }: SessionAnswer) =>
  cascade?.calls.find(({ booked_slot }) => booked_slot !== null);

describe('the calendar file', () => {
  it('holds the very moment that was booked, at the clinic, and says it is certain', async () => {
    const { patient, done } = await until(['books']);
    const { response, value } = await calendarOf(patient);
    const booked = bookedIn(done);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(instantOf(value('DTSTART'))).toBe(Date.parse(booked?.booked_slot?.start ?? ''));
    expect(value('STATUS')).toBe('CONFIRMED');
    expect(value('SUMMARY')).toContain(booked?.clinic_name);
  });

  it('keeps its identity, so that a second download is no second appointment', async () => {
    const { patient } = await until(['books']);
    const first = await calendarOf(patient);
    await patient.say('thanks');
    const second = await calendarOf(patient);
    expect(first.value('UID')).toMatch(/@ringaround$/);
    expect(second.value('UID')).toBe(first.value('UID'));
    expect(second.value('SEQUENCE')).toBe(first.value('SEQUENCE'));
  });

  it('names no complaint and no patient: calendars are shared', async () => {
    const { patient } = await until(['books']);
    const { text } = await calendarOf(patient);
    // A clinic's own name may speak of its trade; that is where the patient goes.
    // An id is drawn, and any two figures may stand in it.
    const without = text.replace(/^(SUMMARY|LOCATION|UID):.*$/gm, '');
    expect(without).not.toMatch(/\bear\b|pain|hurt|Tuesday|34/i);
  });

  it('is only tentative when the line dropped before the check', async () => {
    const { patient, done } = await until(['drops_after_confirm'], [{ fault: 'webhook_lost' }]);
    expect(done.cascade?.outcome).toBe('booked_unverified');
    expect((await calendarOf(patient)).value('STATUS')).toBe('TENTATIVE');
  });

  it('is not there when nothing was booked', async () => {
    const { patient } = await until(['no_answer', 'no_answer', 'no_answer']);
    const response = await patient.call('GET', `/sessions/${patient.id()}/appointment.ics`);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).code).toBe('not_found');
  });
});

/** The provider's report of a call, signed, long after the call. */
const lateReport = async (here: Desk, call_id: string, words: readonly string[]): Promise<void> => {
  const call = await here.calls.get(call_id);
  const seconds = Math.floor(here.clock.now().getTime() / 1000);
  const body = JSON.stringify({
    type: 'post_call_transcription',
    event_timestamp: seconds,
    data: {
      conversation_id: call?.conversation_id ?? '',
      user_id: call_id,
      status: 'done',
      transcript: words.map((message, index) => ({
        role: index % 2 === 0 ? 'agent' : 'user',
        message,
        time_in_call_secs: index * 4,
      })),
      metadata: { call_duration_secs: 60, phone_call: { external_number: call?.to_number } },
    },
  });
  const signature = createHmac('sha256', 'simulated-webhook-secret')
    .update(`${seconds}.${body}`)
    .digest('hex');
  const response = await fetch(`http://127.0.0.1:${here.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': `t=${seconds},v0=${signature}` },
    body,
  });
  expect(response.status).toBe(200);
};

describe('two bookings', () => {
  it('are put to the patient as a conflict when late news shows that an earlier clinic booked too', async () => {
    const whoAnswers: PersonaName[] = ['no_answer', 'books'];
    const { here, patient, done } = await until(whoAnswers);
    const earlier = done.cascade?.calls[0]?.call_id ?? '';
    const slot = bookedIn(done)?.booked_slot;
    // What the tools of the earlier call had recorded, which nobody knew to be a booking.
    await here.calls.change(earlier, (call) => ({
      call: {
        ...call,
        tools: {
          ...call.tools,
          confirmation: {
            slot: {
              slot_id: 'late',
              phrase: 'Friday at nine',
              start: '2026-11-27T09:00:00-05:00',
              timezone: slot?.timezone ?? 'America/New_York',
            },
            read_back: 'Friday, November 27th at nine in the morning',
            at: call.dialled_at,
          },
        },
      },
    }));
    await lateReport(here, earlier, [
      'So that is Friday, November 27th at nine in the morning. Is that right?',
      "That's right, you're all set for Friday, November 27th at 9:00 AM.",
    ]);
    const after = await patient.state();
    const correction = after.messages.find(({ text }) => text.startsWith('**Correction'));
    expect(correction?.text).toContain('more than one appointment');
    for (const { clinic_name } of after.cascade?.calls.slice(0, 2) ?? [])
      expect(correction?.text).toContain(clinic_name);
    expect(after.events.some(({ type }) => type === 'correction')).toBe(true);
    // Nobody is called about it without a new consent.
    expect(here.phoneWorld.log().filter(({ kind }) => kind === 'dial')).toHaveLength(2);

    await patient.say('thanks');
    const [first, second] = after.appointments;
    const which = await patient.say('cancel the appointment');
    expect(which.plan).toBeNull();
    for (const one of after.appointments) expect(which.assistant_reply).toContain(one.clinic_name);
    const asked = await patient.say(`cancel the appointment at ${second?.clinic_name}`);
    expect(asked.plan?.request).toMatchObject({ type: 'cancel_appointment', call_id: second?.call_id });
    // The clinic that is called about it picks up, and does as it is asked.
    whoAnswers[0] = 'books';
    await patient.say('yes');
    const ended = await patient.until('done');
    expect(here.phoneWorld.log().filter(({ kind }) => kind === 'dial')).toHaveLength(3);
    expect(ended.cascade?.outcome).toBe('appointment_cancelled');
    expect(ended.clinics.map(({ clinic_id }) => clinic_id)).toEqual([second?.clinic_id]);
    expect(ended.appointments).toContainEqual(first);
    expect(ended.appointments).toHaveLength(2);
    const file = async (call_id = '') => {
      const response = await patient.call(
        'GET',
        `/sessions/${patient.id()}/appointment.ics?call_id=${call_id}`,
      );
      return response.text();
    };
    expect(await file(first?.call_id)).toContain('STATUS:CONFIRMED');
    expect(await file(second?.call_id)).toContain(`UID:${second?.call_id}`);
    expect(await file(second?.call_id)).toContain('STATUS:CANCELLED');
    expect(JSON.parse(await file('nobody')).code).toBe('not_found');
    const receipt = await patient.call('GET', `/sessions/${patient.id()}/consent`);
    expect(await receipt.json()).toMatchObject({
      request: { type: 'cancel_appointment', call_id: second?.call_id },
    });
  });
});
