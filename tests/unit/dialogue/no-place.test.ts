import { describe, expect, it } from 'vitest';
import { coveredPlaces } from '#shared/domain/clinics/place.ts';
import { conversation, earache } from './conversation.ts';

const asked = (chat: ReturnType<typeof conversation>): string | undefined => chat.session().intake.asked;

/** An ear ache as far as the question where the clinic should be. */
const untilPlace = () => {
  const chat = conversation({ kind: 'not_covered', covered: coveredPlaces });
  for (const line of earache) {
    if (asked(chat) === 'location') break;
    chat.say(line);
  }
  return chat;
};

describe('a place nobody can resolve', () => {
  it('is asked for in words, then offered as a list of cities, and then let go', () => {
    const chat = untilPlace();
    expect(asked(chat)).toBe('location');
    const questions = ['Smallville', 'Nowhere Junction', 'Atlantis', 'the moon', 'Atlantis again'].map(
      (place) => {
        const { reply } = chat.say(place);
        return { asked: asked(chat), reply };
      },
    );
    expect(questions.map((one) => one.asked).slice(0, 4)).toEqual([
      'location',
      'place_choice',
      'place_choice',
      'booking_offer',
    ]);
    expect(questions[1]?.reply).toContain(`1. ${coveredPlaces[0]}`);
    expect(questions[3]?.reply).toContain('211');
    expect(chat.phase()).toBe('done');
  });

  it('may be any city of the list, by its number', () => {
    const chat = untilPlace();
    for (const place of ['Smallville', 'Nowhere Junction', '2']) chat.say(place);
    expect(chat.effects().filter((effect) => effect === 'find_clinics')).toHaveLength(3);
  });

  it('is looked up when it is named after the chat let go', () => {
    const chat = untilPlace();
    for (const place of ['Smallville', 'Nowhere Junction', 'Atlantis', 'the moon']) chat.say(place);
    const before = chat.effects().length;
    chat.say('Denver 80202');
    expect(chat.effects().slice(before)).toContain('find_clinics');
  });

  it('that cannot be read at all ends in the list too', () => {
    const chat = untilPlace();
    const said = 'well you know it is a bit complicated where I live these days honestly';
    const seen = [1, 2, 3].map(() => {
      chat.say(said);
      return asked(chat);
    });
    expect(seen).toContain('place_choice');
  });
});
