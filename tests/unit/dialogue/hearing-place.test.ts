import { describe, expect, it } from 'vitest';
import { resolvePlace } from '#shared/domain/clinics/place.ts';
import type { Asked, Intake } from '#shared/domain/dialogue/intake.ts';
import { placeHeard } from '#shared/domain/dialogue/learning/place.ts';
import { findPlace } from '#shared/domain/dialogue/reading/place.ts';
import { earOf, sessionWith, told } from './scene.ts';

const heard = (message: string, intake: Partial<Intake>) =>
  placeHeard(earOf(message, sessionWith({ ...told, ...intake })));

describe('a place in a message', () => {
  const far = 'I am near Hollywood but I work all day somewhere else, around the corner of the street';
  it.each([
    ['a ZIP code', '10001', '10001'],
    ['the first five figures of a long one', 'it is 10001-1234', '10001'],
    ['a ZIP code in a sentence', 'in 10001 near the park', '10001'],
    ['a ZIP code beside a city', 'Denver 80202', '80202'],
    ['a ZIP code that is not covered', 'I am in 99999', '99999'],
    ['a city', 'somewhere in Denver please', 'Denver, CO'],
    ['where somebody lives', 'I live in Springfield', 'Springfield'],
    ['where somebody lives, with the state', 'we are based near Springfield, Ohio', 'Springfield, Ohio'],
    ['a name of two places, as it was said', ' Hollywood ', 'Hollywood'],
    ['no more of a long message than the places', far, 'Hollywood, CA / Hollywood, FL'],
  ])('is %s: "%s"', (_what, message, place) => {
    expect(findPlace(message)).toBe(place);
    expect(findPlace(message, true)).toBe(place);
  });

  it('said in sixty letters goes on as it is, in sixty-one as the names of the places', () => {
    const sixty = `near Hollywood ${'x'.repeat(45)}`;
    expect(findPlace(sixty)).toBe(sixty);
    expect(findPlace(`${sixty}x`)).toBe('Hollywood, CA / Hollywood, FL');
  });

  it('is asked about between the same places as before, however long the message was', () => {
    const labels = (text: string) => {
      const answer = resolvePlace(text);
      return answer.kind === 'ambiguous' ? answer.choices.map(({ label }) => label) : [];
    };
    expect(labels(findPlace(far) ?? '')).toEqual(labels(far));
    expect(labels(far)).toHaveLength(2);
  });

  it('is spelt loosely only where a place was asked for', () => {
    expect(findPlace('new yrok')).toBeUndefined();
    expect(findPlace('new yrok', true)).toBe('New York, NY');
    expect(findPlace('Smallville', true)).toBeUndefined();
  });
});

const near = (location: string) => ({ change: { location }, noted: `near ${location}` });

describe('the answer to "which of these places?"', () => {
  const place_choices = ['Hollywood, CA', 'Hollywood, FL', 'West Hollywood, CA'];
  const which = (message: string) => heard(message, { asked: 'place_choice', place_choices });

  it.each([
    ['2', 'Hollywood, FL'],
    ['the first one', 'Hollywood, CA'],
    ['FL', 'Hollywood, FL'],
    ['fl ', 'Hollywood, FL'],
    ['hollywood ca', 'Hollywood, CA'],
    ['West', 'West Hollywood, CA'],
    ['wes', 'West Hollywood, CA'],
  ])('may be a number or the words that tell it apart: "%s"', (message, location) => {
    expect(which(message)).toEqual(near(location));
  });

  it.each(['Hollywood', 'CA', 'we', '4', 'somewhere else'])(
    'is never guessed: "%s" is looked up as it stands',
    (message) => {
      expect(which(message)).toEqual(near(message));
    },
  );

  it('is cut where it is a whole story', () => {
    expect(which('x'.repeat(81))).toEqual(near('x'.repeat(80)));
  });
});

describe('the answer to "where should the clinic be?"', () => {
  const rows: readonly (readonly [Asked, string, string | undefined])[] = [
    ['location', '10001', '10001'],
    ['location', 'Denver', 'Denver, CO'],
    ['location', ' Smallville ', 'Smallville'],
    ['location', 'x'.repeat(81), 'x'.repeat(80)],
    ['location', 'one two three four five six', 'one two three four five six'],
    ['location', 'one two three four five six seven', undefined],
    ['location', '', undefined],
    ['location', 'yes', undefined],
    ['location', 'no', undefined],
    ['location', 'thanks', undefined],
    ['location', 'why', undefined],
    ['location', 'try again', undefined],
    ['booking_offer', 'Denver', 'Denver, CO'],
    ['booking_offer', 'Smallville', undefined],
    ['booking_offer', 'try again', undefined],
    ['onset', 'Denver', 'Denver, CO'],
    ['onset', 'Smallville', undefined],
  ];
  it.each(rows)('(%s) "%s"', (asked, message, location) => {
    expect(heard(message, { asked })).toEqual(location === undefined ? undefined : near(location));
  });

  it.each([
    ['is looked up again without being a change', '80202', 'location', { change: { location: '80202' } }],
    ['is nothing new in passing', 'I am in 80202', 'onset', undefined],
    ['is not replaced in passing', 'I was in Chicago', 'onset', undefined],
    ['is replaced by a correction', 'actually I am in Chicago', 'onset', near('Chicago, IL')],
    ['is replaced where it is asked', 'Chicago', 'location', near('Chicago, IL')],
  ] as const)('the same place %s: "%s"', (_what, message, asked, expected) => {
    expect(heard(message, { asked, location: '80202' })).toEqual(expected);
  });
});
