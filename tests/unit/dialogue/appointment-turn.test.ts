import { describe, expect, it } from 'vitest';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { ChatTurn } from '#shared/domain/dialogue/turn.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { type Conversation, conversation, fourClinics } from './conversation.ts';
import { call, cascade, hash, later, plan, slot, tuesdayMorning } from './records.ts';
import { friday } from './standing.ts';

const first = call(1, { outcome: 'booked', booked_slot: slot });
const second = call(3, { outcome: 'booked', booked_slot: friday });
const done = cascade({ status: 'done', outcome: 'booked' });

/** A patient with an appointment, or with two. */
const booked = (calls = [first], now = tuesdayMorning, over: Cascade = done): Conversation => {
  const chat = conversation(fourClinics, now);
  chat.say('hello');
  chat.follow(over, calls);
  return chat;
};
const known = (chat: Conversation, intake: Partial<Session['intake']>): Conversation => {
  chat.change({ intake: { ...chat.session().intake, ...intake } });
  return chat;
};
const wednesday = 'Riverside Family Medicine, Wednesday, November 25 at 3:30 PM EST';
const which = [
  'You have more than one appointment:',
  `1. ${wednesday}`,
  '2. Maple Street Clinic, Friday, November 27 at 9:00 AM EST',
  'Which one do you mean? Say, for example, "cancel the second one" or "cancel the appointment at" and its name.',
].join('\n');
const dropped = `All right, nobody is called. Your appointment stands: ${wednesday}.`;
const cancelPlan = (name: string): string =>
  [
    'This is what would happen if you agree: an automated assistant calls Riverside Family Medicine at +12125550101, and nobody else.',
    `It tells them that it calls for ${name} and asks them to cancel the appointment of Wednesday, November 25 at 3:30 PM EST.`,
    'Nothing else is told to anyone.',
    'Your yes is good until Wednesday, November 25 at 10:00 AM EST, and you can stop at any time.',
    'Do you agree to this call?',
  ].join('\n\n');
const started = ({ effects }: ChatTurn) => effects.find((effect) => effect.type === 'start_cascade');

describe('the plan to cancel or move an appointment', () => {
  it('says whom it calls, for whom, and that it only cancels', () => {
    const turn = booked().say('cancel the appointment');
    expect(turn.reply).toBe(cancelPlan('a patient'));
    expect(turn.session.plan?.plan.complaint_phrase).toBe('an appointment that is already booked');
    expect(turn.session.plan?.plan.preferences).toBe('any time');
    expect(turn.effects).toEqual([]);
  });

  it('that cancels wants no other time, whatever day was named', () => {
    const turn = booked().say('cancel the appointment on Wednesday');
    expect(turn.reply).toBe(cancelPlan('a patient'));
    expect(turn.session.plan?.plan.preferences).toBe('any time');
  });

  it('names the patient, unless the name is withheld', () => {
    const ana = { details: { first_name: 'Ana' } };
    expect(known(booked(), ana).say('cancel the appointment').reply).toBe(cancelPlan('Ana'));
    const withheld = known(booked(), { ...ana, withheld: ['first_name'] });
    expect(withheld.say('cancel the appointment').reply).toBe(cancelPlan('a patient'));
  });

  it('says the wanted time, what is told on request, and what happens without an answer', () => {
    const chat = known(booked(), {
      details: { first_name: 'Ana', full_name: 'Ana Lopez', date_of_birth: '1990-03-04' },
      withheld: ['date_of_birth'],
    });
    expect(chat.say('move it to Friday afternoon').reply).toBe(
      [
        'This is what would happen if you agree: an automated assistant calls Riverside Family Medicine at +12125550101, and nobody else.',
        'It tells them that it calls for Ana and asks them to move the appointment of Wednesday, November 25 at 3:30 PM EST; wanted time: Friday in the afternoon.',
        'Only if they ask for it, they are also told your full name. Nothing else.',
        'If they offer something else I ask you here; if you do not answer in time, the earliest time that fits what you asked for is taken, and otherwise nothing is booked. Until they agree to a new time, the old one stands.',
        'Your yes is good until Wednesday, November 25 at 10:00 AM EST, and you can stop at any time.',
        'Do you agree to this call?',
      ].join('\n\n'),
    );
  });

  it('is not made while calls run', () => {
    const running = booked([first], tuesdayMorning, cascade());
    expect(running.say('move the appointment to Friday').session.plan).toBeUndefined();
  });
});

describe('of two appointments', () => {
  it.each([
    'cancel the appointment',
    'cancel the appointment at Hudson',
    'cancel the appointments at Maple and Riverside',
  ])('"%s" is asked back', (text) => {
    const turn = booked([first, second]).say(text);
    expect(turn.reply).toBe(which);
    expect(turn.session.plan).toBeUndefined();
  });

  it.each([
    ['cancel the appointment at Maple Street', 'cas_1.3.1', 'cas_1.1.1'],
    ['cancel the second one', 'cas_1.3.1', 'cas_1.1.1'],
    ['cancel the first one', 'cas_1.1.1', 'cas_1.3.1'],
    ['move the appointment at Riverside to Monday', 'cas_1.1.1', 'cas_1.3.1'],
  ])('"%s" means one, and leaves the other alone', (text, meant, other) => {
    const request = booked([first, second]).say(text).session.plan?.plan.request;
    expect(request?.appointment.call_id).toBe(meant);
    expect(request?.others.map(({ call_id }) => call_id)).toEqual([other]);
  });

  it('both stand after a no to "when?"', () => {
    const chat = booked([first, second]);
    chat.say('move the second appointment');
    expect(chat.say('no').reply).toBe(
      `All right, nobody is called. Your appointment stands: ${wednesday}; Maple Street Clinic, Friday, November 27 at 9:00 AM EST.`,
    );
  });
});

describe('with the plan about an appointment on the table', () => {
  const asked = (text = 'cancel the appointment'): Conversation => {
    const chat = booked();
    chat.say(text);
    return chat;
  };

  it('a yes calls that clinic, and it alone', () => {
    const turn = asked().say('yes');
    expect(turn.reply).toBe(
      'We\'re calling Riverside Family Medicine now at +12125550101.\n\nI tell you here what comes of it, and ask you if a clinic offers something else. Say "stop" at any time.',
    );
    expect(started(turn)?.plan.clinics.map(({ clinic_id }) => clinic_id)).toEqual(['clinic_1']);
    expect(started(turn)?.plan.request?.type).toBe('cancel_appointment');
    expect(turn.session.plan).toBeUndefined();
  });

  it('a pressed yes does so too, and one to another plan does not', () => {
    const press = (plan_hash: string) =>
      ({ type: 'consent', plan_hash, fields: ['complaint_phrase'], fallback: 'decline' }) as const;
    const chat = asked();
    const stale = chat.press(press(hash('another')));
    expect(stale.conflict?.code).toBe('stale_plan');
    expect(stale.effects).toEqual([]);
    expect(started(chat.press(press(chat.session().plan?.hash ?? '')))?.plan.fallback).toBe('decline');
  });

  it.each(['no', 'stop', 'never mind'])('"%s" leaves the appointment as it is', (text) => {
    const turn = asked().say(text);
    expect(turn.reply).toBe(dropped);
    expect(turn.session.plan).toBeUndefined();
    expect(turn.effects).toEqual([]);
  });

  it('a pressed stop leaves the appointment as it is', () => {
    const turn = asked().press({ type: 'cancel' });
    expect(turn.reply).toBe(dropped);
    expect(turn.session.plan).toBeUndefined();
  });

  it('another wish takes its place', () => {
    const chat = asked('move it to Friday');
    expect(chat.say('cancel the appointment').reply).toBe(cancelPlan('a patient'));
    expect(chat.say('move it to Monday').session.plan?.plan.request?.type).toBe('move_appointment');
  });

  it('another day changes a move, and is no answer to a cancellation', () => {
    const moved = asked('move it to Friday').say('Thursday morning');
    expect(moved.reply).toMatch(/^Changed as you asked\.\n\nThis is what would happen/);
    expect(moved.reply).toContain('wanted time: Thursday in the morning.');
    expect(moved.session.plan?.plan.preferences).toBe('Thu 00:00-12:00');
    expect(asked().say('Thursday morning').session.plan).toBeUndefined();
  });

  it.each(['cancel the appointment', 'move it to Friday'])(
    'a word about something else takes "%s" off the table',
    (wish) => {
      const chat = asked(wish);
      const turn = chat.say('thanks');
      expect(turn.reply).toMatch(/^You are welcome\.\n\nYour appointment is at Riverside Family Medicine/);
      expect(turn.session.plan).toBeUndefined();
      expect(turn.session.intake.asked).toBeUndefined();
      expect(started(chat.say('yes'))).toBeUndefined();
    },
  );

  const expiring = (at: Date, chat = asked()): Conversation => {
    const table = chat.session().plan;
    if (table === undefined) throw new Error('No plan.');
    chat.change({ plan: { ...table, plan: { ...table.plan, expires_at: at.toISOString() } } });
    return chat;
  };

  it('a yes that comes too late calls nobody and shows the plan again', () => {
    const chat = expiring(tuesdayMorning);
    const turn = chat.say('yes');
    expect(turn.reply).toBe(
      `The plan has changed or run out since you saw it. This is the present one.\n\n${cancelPlan('a patient')}`,
    );
    expect(turn.effects).toEqual([]);
    expect(started(chat.say('yes'))).toBeDefined();
  });

  it('a yes in the last moment counts', () => {
    expect(started(expiring(later(tuesdayMorning, 0.001)).say('yes'))).toBeDefined();
  });

  it('a yes that would run out before the clinic opens calls nobody yet', () => {
    const evening = later(tuesdayMorning, 12 * 3_600);
    const chat = booked([first], evening);
    chat.say('cancel the appointment');
    const turn = expiring(later(evening, 3_600), chat).say('yes');
    expect(turn.reply).toMatch(/^Nobody on this plan can be called before that yes would have run out\./);
    expect(turn.reply).toContain('asks them to cancel the appointment of Wednesday');
    expect(turn.effects).toEqual([]);
    expect(started(chat.say('yes'))).toBeDefined();
  });

  it('a yes waits for the proof of a telephone where one is wanted', () => {
    const chat = asked('move it to Friday');
    const turn = respond({
      session: chat.session(),
      cascade: done,
      calls: [first],
      message: 'yes',
      now: tuesdayMorning,
      hash,
      texts: { contact: undefined, channels: ['sms'], code: '123456', required: true },
    });
    expect(turn.reply).toMatch(/^Before I phone anybody for you, I have to know that a telephone is yours/);
    expect(turn.effects).toEqual([]);
    expect(turn.session.plan).toEqual(chat.session().plan);
  });
});

it('a plan to book is never taken for one about an appointment', () => {
  const chat = booked();
  chat.change({ plan: { plan, hash: 'h' }, feedback: [] });
  expect(chat.say('no').effects).toEqual([]);
  expect(chat.session().plan?.hash).toBe('h');
});
