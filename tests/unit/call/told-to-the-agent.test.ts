import { describe, expect, it } from 'vitest';
import { agentVariables } from '#shared/domain/call/agent-variables.ts';
import { generalVariables } from '#shared/domain/call/general-agent-variables.ts';
import { questionsFrom } from '#shared/domain/call/questions.ts';
import type { AppointmentRequest } from '#shared/domain/consent/appointment.ts';
import type { Plan } from '#shared/domain/consent/plan.ts';
import { aClinic, aPlan } from '#tests/support/a-consent.ts';
import { tuesdayAtHalfPastThree } from './a-call.ts';

/** Sunday in Tokyo already, still Saturday evening in New York. */
const now = new Date('2026-11-21T23:30:00.000Z');
const call = {
  clinic: aClinic(),
  cascade_id: 'cas_1',
  call_id: 'cas_1.1.1',
  call_token: 'cas_1.1.1~secret',
  now,
};
const told = (plan: Partial<Plan> = {}, more: Partial<Parameters<typeof agentVariables>[0]> = {}) =>
  agentVariables({ ...call, plan: aPlan(plan), ...more });

const request = (type: AppointmentRequest['type']): AppointmentRequest => ({
  type,
  appointment: {
    call_id: 'cas_0.1.1',
    clinic: aClinic(),
    slot: tuesdayAtHalfPastThree,
    sequence: 1,
    status: 'confirmed',
  },
  others: [],
});

describe('what the agent is told before it rings a clinic', () => {
  it('is the plan, in words, and which call it is', () => {
    expect(told({ preferences: 'Mon,Tue,Wed,Thu,Fri 15:00-24:00' })).toStrictEqual({
      request: 'book a new appointment',
      clinic_name: 'Riverside Family Practice',
      clinic_address: '12 Example Street',
      clinic_timezone: 'America/New_York',
      chief_complaint: 'ear pain',
      patient_first_name: 'Alex',
      patient_preferences: 'any weekday from 3 PM',
      chosen_slot: 'none',
      clinic_hints: 'Nothing is known about their telephone yet.',
      fallback: 'take the earliest slot that fits the preferences',
      language: 'en',
      today: 'Saturday, November 21, 2026',
      cascade_id: 'cas_1',
      call_id: 'cas_1.1.1',
      secret__call_token: 'cas_1.1.1~secret',
    });
  });

  it('has a word for whatever is empty, because an empty variable kills the call', () => {
    const blank = '  ';
    const bare = told(
      { complaint_phrase: blank, patient_first_name: blank, preferences: blank, language: blank },
      { clinic: aClinic({ name: blank, address: blank }), chosen_slot: blank },
    );
    expect(bare).toMatchObject({
      clinic_name: 'the clinic',
      clinic_address: 'no address given',
      chief_complaint: 'a health concern',
      patient_first_name: 'a patient',
      patient_preferences: 'any time',
      chosen_slot: 'none',
      language: 'en',
    });
    expect(told({ patient_first_name: ' Ana ' }, { chosen_slot: ' Tuesday ' })).toMatchObject({
      patient_first_name: 'Ana',
      chosen_slot: 'Tuesday',
    });
  });

  it('has no name of the patient without consent to it, and wishes in any form', () => {
    expect(told({ fields: ['complaint_phrase'] }).patient_first_name).toBe('a patient');
    expect(told({ preferences: 'when the moon is full' }).patient_preferences).toBe('when the moon is full');
    expect(told({ preferences: 'any day 00:00-12:00', language: 'es' }).patient_preferences).toBe(
      'cualquier día por la mañana',
    );
  });

  it.each([
    ['cancel_appointment', 'en', 'cancel the appointment of Tuesday, November 24th at 3:30 PM'],
    ['move_appointment', 'en', 'move the appointment of Tuesday, November 24th at 3:30 PM'],
    ['move_appointment', 'es', 'move the appointment of el martes 24 de noviembre a las 3:30 de la tarde'],
  ] as const)('names the appointment to %s (%s)', (type, language, sentence) => {
    expect(told({ request: request(type), language }).request).toBe(sentence);
  });

  it.each([
    ['earliest_in_window', 'take the earliest slot that fits the preferences'],
    ['decline', 'decline politely'],
    ['ask_call_back', 'ask whether the patient may call back'],
  ] as const)('says what to do when nobody answers: %s', (fallback, words) => {
    expect(told({ fallback }).fallback).toBe(words);
  });

  it('passes on what earlier calls taught, and the day on the wall of the clinic', () => {
    const at = '2026-11-20T15:00:00.000Z';
    const memory = {
      clinic_id: 'emb-ny-1',
      calls: [{ at, outcome: 'booked', weekday: 5, hour: 10, menu_path: '2, 0' }],
    } as const;
    expect(told({}, { memory }).clinic_hints).toBe('Pressing 2, 0 led to a person last time.');
    expect(told({ language: 'es' }, { memory }).clinic_hints).toBe(
      'La última vez, marcar 2, 0 llevó a una persona.',
    );
    expect(told({}, { clinic: aClinic({ timezone: 'Asia/Tokyo' }) }).today).toBe('Sunday, November 22, 2026');
  });
});

describe('what the agent is told before it rings anybody else', () => {
  const general = {
    questions: questionsFrom(['Are you open?', { id: 'day', text: 'Which day?', options: ['Mon', 'Fri'] }]),
    dynamic_variables: { order_id: '77', colour: 'red' },
    language: 'en',
    timezone: 'America/New_York',
    call_id: 'call_1',
    call_token: 'call_1~secret',
    now,
  };

  it('is the purpose, the questions and the variables of the client, by name and as lines', () => {
    expect(
      generalVariables({ ...general, purpose: ' A delivery. ', conversation_context: ' They know us. ' }),
    ).toStrictEqual({
      order_id: '77',
      colour: 'red',
      purpose: 'A delivery.',
      questions:
        '[{"id":"q1","text":"Are you open?","type":"text"},{"id":"day","text":"Which day?","type":"choice"}]',
      questions_text: '1. Are you open?\n2. Which day? (options: Mon, Fri)',
      conversation_context: 'They know us.',
      details: 'order_id: 77\ncolour: red',
      language: 'en',
      today: 'Saturday, November 21, 2026',
      call_id: 'call_1',
      secret__call_token: 'call_1~secret',
    });
  });

  it('is never empty, and no variable of the client stands over one of ours', () => {
    expect(
      generalVariables({
        ...general,
        purpose: ' ',
        questions: [],
        dynamic_variables: { call_id: 'mine' },
        timezone: 'Asia/Tokyo',
      }),
    ).toStrictEqual({
      purpose: 'none',
      questions: '[]',
      questions_text: 'none',
      conversation_context: 'none',
      details: 'call_id: mine',
      language: 'en',
      today: 'Sunday, November 22, 2026',
      call_id: 'call_1',
      secret__call_token: 'call_1~secret',
    });
    expect(generalVariables({ ...general, dynamic_variables: {} }).details).toBe('none');
  });
});
