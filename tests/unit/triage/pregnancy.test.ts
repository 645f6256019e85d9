import { describe, expect, it } from 'vitest';
import { judge } from '#shared/domain/dialogue/ears.ts';
import { assess } from '#shared/domain/triage/assess.ts';
import { atLeast } from '#shared/domain/triage/disposition.ts';
import { tuesdayMorning as now } from '../dialogue/records.ts';
import { sessionWith } from '../dialogue/scene.ts';

const of = (text: string, pregnant?: boolean) =>
  assess({
    text,
    age_years: 30,
    sex: 'female',
    can_ask: true,
    ...(pregnant === undefined ? {} : { pregnant }),
  }).disposition;

describe('a pregnancy', () => {
  it.each([
    'a bit of bleeding',
    'I am bleeding',
    'estoy sangrando',
    'spotting',
    'vaginal bleeding',
    'I cut my finger and it is bleeding a bit',
    'my belly hurts',
    'burning when I pee',
    'fever',
    'headache since yesterday',
    'vomiting',
  ])('never makes a complaint less urgent: "%s"', (text) => {
    expect(atLeast(of(text, true), of(text))).toBe(true);
    expect(of(text, false)).toBe(of(text));
  });

  it.each(['a bit of bleeding', 'I am bleeding', 'estoy sangrando', 'spotting'])(
    'is seen today with "%s"',
    (text) => expect(of(text, true)).toBe('same_day'),
  );

  it('that was told in the chat counts like one in the story', () => {
    const judged = (pregnant: boolean) =>
      judge(sessionWith({ story: ['burning when I pee'], age_years: 30, sex: 'female', pregnant }), now)
        .disposition;
    expect([judged(true), judged(false)]).toEqual(['same_day', 'appointment']);
  });
});
