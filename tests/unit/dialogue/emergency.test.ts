import { describe, expect, it } from 'vitest';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import { conversation, earache, questionMarks, untilConsent } from './conversation.ts';
import { call, cascade, hash, tuesdayMorning as now } from './records.ts';

const alarm = "I can't breathe and my lips are turning blue";

describe('an emergency', () => {
  it.each(earache.map((_, index) => index))('ends the flow after %i answers', (answered) => {
    const chat = conversation();
    for (const line of earache.slice(0, answered)) chat.say(line);
    const turn = chat.say(alarm);
    expect(chat.phase()).toBe('emergency');
    expect(turn.reply).toMatch(/^Call 911/);
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
    expect(questionMarks(turn.reply)).toBe(0);
    expect(turn.reply).not.toContain('Riverside');
  });

  it('is heard in a consent', () => {
    const chat = untilConsent();
    const turn = chat.say(`yes, but ${alarm}`);
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
    expect(chat.session().plan).toBeUndefined();
    expect(chat.say('yes').effects).toEqual([]);
  });

  it('stops the calls while they run, also in the answer to an open question', () => {
    const chat = untilConsent();
    chat.say('yes');
    chat.follow(cascade(), [call(1, { status: 'in_progress' })]);
    const turn = chat.say(alarm);
    expect(turn.effects).toEqual([{ type: 'emergency' }, { type: 'cancel_cascade' }]);
    expect(turn.reply).toContain('stopping the calls');
  });

  it('comes before a pending summary, which is then still to be said', () => {
    const chat = untilConsent();
    chat.follow(cascade({ status: 'done', outcome: 'none_booked' }), [call(1, { outcome: 'busy' })]);
    chat.change({ unsaid_summary: { message_id: 'm', text: '**Call summary**' } });
    expect(chat.say(alarm).reply).toMatch(/^Call 911/);
    const turn = chat.say('ok');
    expect(turn.summary?.text).toBe('**Call summary**');
    expect(turn.reply).toContain('911');
    expect(chat.phase()).toBe('emergency');
  });

  it('never books again in the same session', () => {
    const chat = conversation();
    chat.say(alarm);
    for (const line of [
      ...earache,
      'yes',
      'book me an appointment',
      'start over',
      'I am fine now, it was nothing',
    ]) {
      const turn = chat.say(line);
      expect(turn.effects).toEqual([]);
      expect(turn.reply).toContain('911');
      expect(chat.phase()).toBe('emergency');
    }
  });

  it('stays calm with a patient who is on the way', () => {
    const chat = conversation();
    chat.say(alarm);
    expect(chat.say("ok, I'm on my way to the hospital").reply).toContain('Good that you are getting help');
  });

  it('gives the crisis line for thoughts of suicide, and no clinics', () => {
    const chat = conversation();
    const turn = chat.say('I want to kill myself');
    expect(turn.reply).toContain('988');
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
    expect(chat.phase()).toBe('emergency');
  });

  it('is said in Spanish to a Spanish speaker', () => {
    const chat = conversation();
    expect(chat.say('no puedo respirar, me ahogo').reply).toMatch(/^Llame al 911/);
  });

  it('hidden in the sum of the answers is found', () => {
    const chat = conversation();
    chat.say('my baby has a fever of 101 F since this morning');
    chat.say('she is 6 weeks old');
    expect(chat.phase()).toBe('emergency');
  });

  it('is not made of a relative long ago, or of a question', () => {
    const chat = conversation();
    chat.say('my ear hurts since Tuesday. My dad had a heart attack at 50');
    expect(chat.phase()).not.toBe('emergency');
  });

  it('is not made of a name', () => {
    const chat = conversation();
    for (const line of earache.slice(0, 6)) chat.say(line);
    chat.say('Maria');
    expect(chat.phase()).toBe('locating');
    expect(chat.session().intake.details.first_name).toBe('Maria');
  });

  it('is still heard where a name was asked for', () => {
    const chat = conversation();
    for (const line of earache.slice(0, 6)) chat.say(line);
    chat.say('Maria Lopez, and now I have crushing chest pain');
    expect(chat.phase()).toBe('emergency');
  });

  it.each([
    ["if I don't answer, decline it", 'decline'],
    ['If I do not respond in time, book the earliest', 'earliest_in_window'],
    ['if I don’t answer ask them to call back', 'ask_call_back'],
    ['si no contesto, que me devuelvan la llamada', 'ask_call_back'],
  ])('is not made of "%s", said about the plan', (text, fallback) => {
    const chat = untilConsent();
    chat.say(text);
    expect(chat.phase()).toBe('consent');
    expect(chat.session().plan?.plan.fallback).toBe(fallback);
  });

  it.each([
    "if I don't answer, decline it, and my husband does not respond when I shake him",
    "if I don't answer it is because I can't breathe",
    'he does not answer, he is unconscious',
  ])('is still heard beside the plan in "%s"', (text) => {
    const chat = untilConsent();
    chat.say(text);
    expect(chat.phase()).toBe('emergency');
  });

  it('can be raised by the second engine, which never lowers', () => {
    const session = newSession({ session_id: 'ses_1', token_hash: 't', now });
    const base = { session, calls: [], now, hash };
    const raised = respond({ ...base, message: 'my ear hurts', raised: 'call_911' });
    expect(raised.session.emergency).toBe(true);
    expect(raised.reply).toMatch(/^Call 911/);
    const lowered = respond({ ...base, message: alarm, raised: 'self_care' });
    expect(lowered.session.emergency).toBe(true);
  });
});
