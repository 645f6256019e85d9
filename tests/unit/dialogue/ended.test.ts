import { describe, expect, it } from 'vitest';
import { withoutPlaces } from '#shared/domain/dialogue/reading/place.ts';
import { conversation } from './conversation.ts';
import { tuesdayMorning } from './records.ts';

/** A trifle as far as the advice for home. */
const sentHome = () => {
  const chat = conversation(undefined, tuesdayMorning);
  for (const line of ['hangnail on my thumb', '34, male', 'today', '1', 'none']) chat.say(line);
  return chat;
};
const advice = /^You can look after this at home for now; a visit can still be booked\./;
const goodbye =
  'If it gets worse, or you get trouble breathing, chest pain, confusion, fainting or bleeding that does not stop, call 911.\n\nIf something else is wrong, tell me and I start over.';

describe('after advice for home', () => {
  it('offers to be seen all the same', () => {
    const chat = sentHome();
    expect(chat.replies().at(-1)).toMatch(advice);
    expect(chat.phase()).toBe('done');
  });

  it.each(['my ear hurts and I have a fever now', 'actually my ear hurts', 'me duele el oído'])(
    'hears another complaint as a new request: "%s"',
    (message) => {
      const chat = sentHome();
      chat.say(message);
      const { complaint, story, age_years, asked, ended } = chat.session().intake;
      expect(complaint?.phrase).toMatch(/ear pain|oído/);
      expect(story).toEqual([message]);
      expect([age_years, asked, ended]).toEqual([undefined, 'patient', false]);
      expect(chat.session().disposition).toBeUndefined();
    },
  );

  it.each(['start over', 'new request', 'something else is wrong'])('begins again on "%s"', (message) => {
    const chat = sentHome();
    expect(chat.say(message).reply).toContain('What is wrong? One sentence is enough.');
    expect(chat.session().intake.complaint).toBeUndefined();
  });

  it('judges more of the same anew, with what was told before', () => {
    const chat = sentHome();
    expect(chat.say('my hangnail still hurts').reply).toMatch(advice);
    expect(chat.session().intake.age_years).toBe(34);
    const { reply } = chat.say('the hangnail is swollen and hot now, and I have a fever');
    expect(reply).toMatch(/Yes or no\.$/);
    expect(chat.say('no').reply).toBe('Where should the clinic be? A ZIP code or a city is enough.');
    expect(chat.session().intake.story[0]).toBe('hangnail on my thumb');
  });

  it.each(['book', 'yes', 'try again', 'I would like to be seen', 'book a doctor for my hangnail'])(
    'asks for a place on "%s"',
    (message) => {
      const chat = sentHome();
      expect(chat.say(message).reply).toBe('Where should the clinic be? A ZIP code or a city is enough.');
      expect(chat.session().intake).toMatchObject({ asked: 'location', ended: false });
      expect(chat.session().intake.complaint?.phrase).toBe('hair, nail or wart problem');
    },
  );

  it.each(['10001', 'Denver', 'hangnail, Denver', 'Sugar Land'])('looks for clinics on "%s"', (message) => {
    const chat = sentHome();
    chat.say(message);
    expect(chat.effects()).toEqual(['find_clinics']);
    expect(chat.session().intake.complaint?.phrase).toBe('hair, nail or wart problem');
  });

  it.each(['no', 'skip', 'hmm'])('says when to seek help and goes on waiting after "%s"', (message) => {
    const chat = sentHome();
    expect(chat.say(message).reply).toBe(goodbye);
    expect(chat.phase()).toBe('done');
    expect(chat.effects()).toEqual([]);
  });

  it.each([
    ['thanks', 'You are welcome.'],
    ['should I put cream on the hangnail?', 'That I cannot answer.'],
    ['is it serious?', 'I cannot say what it is; a clinician can. I only judge how soon you should be seen.'],
  ])('answers "%s" and asks for nothing', (message, answer) => {
    const chat = sentHome();
    expect(chat.say(message).reply).toBe(answer);
    expect(chat.phase()).toBe('done');
  });
});

it('a place is taken out of a message, and nothing else', () => {
  expect(withoutPlaces('Sugar Land')).toBe('');
  expect(withoutPlaces('my ear hurts, I am in Denver')).toBe('my ear hurts , I am in');
  expect(withoutPlaces('in Sugar Land my ear hurts')).toBe('in my ear hurts');
  expect(withoutPlaces('my ear hurts')).toBe('my ear hurts');
});
