import { describe, expect, it } from 'vitest';
import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { conversation } from './conversation.ts';
import { call, cascade, slot } from './records.ts';

/** A patient with an appointment who was asked "When would suit you better?". */
const asked = () => {
  const chat = conversation();
  chat.say('hello');
  chat.follow(cascade({ status: 'done', outcome: 'booked', call_ids: ['cas_1.1.1'] }), [
    call(1, { outcome: 'booked', booked_slot: slot, tools: emptyToolRecord }),
  ]);
  const turn = chat.say('move the appointment');
  expect(turn.reply).toContain('When would suit you better?');
  return chat;
};

describe('the answer to "When would suit you better?"', () => {
  it.each([
    'Friday',
    'friday afternoon',
    'Friday at 3',
    'any time on Friday',
    'maybe Friday?',
    'el viernes',
    'Friday works best for me',
  ])('may be "%s"', (message) => {
    const chat = asked();
    const { session } = chat.say(message);
    expect(session.plan?.plan.request?.type).toBe('move_appointment');
    expect(session.plan?.plan.preferences).toContain('Fri');
    expect(chat.phase()).toBe('consent');
  });

  it.each(['never mind', 'no', 'no thanks'])('may be "%s", and the appointment stands', (message) => {
    const chat = asked();
    const turn = chat.say(message);
    expect(turn.reply).toContain('Your appointment stands');
    expect(turn.session.plan).toBeUndefined();
    expect(chat.say('Friday').session.plan).toBeUndefined();
  });

  it('is not "Friday" when something else was said in between', () => {
    const chat = asked();
    chat.say('thanks');
    expect(chat.say('Friday').session.plan).toBeUndefined();
  });

  it('is no day of a new complaint', () => {
    const chat = asked();
    const { session } = chat.say('my knee has hurt since Friday');
    expect(session.plan).toBeUndefined();
    expect(session.intake.complaint?.phrase).toBe('joint or limb pain');
  });

  it('may be the wish to cancel after all', () => {
    expect(asked().say('cancel the appointment').session.plan?.plan.request?.type).toBe('cancel_appointment');
  });

  it('is never heard before an emergency', () => {
    const chat = asked();
    chat.say('Friday, but now I have crushing chest pain');
    expect(chat.phase()).toBe('emergency');
  });
});
