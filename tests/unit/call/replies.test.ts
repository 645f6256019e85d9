import { describe, expect, it } from 'vitest';
import { questionsFrom } from '#shared/domain/call/questions.ts';
import type { Spoken } from '#shared/domain/call/questions-day.ts';
import { readReply } from '#shared/domain/call/questions-reply.ts';

/** Saturday 2026-11-21, 10:00 in New York. */
const november: Spoken = { at: new Date('2026-11-21T15:00:00.000Z'), timezone: 'America/New_York' };
/** Thursday 2026-12-31, 10:00 in New York. */
const newYearsEve: Spoken = { ...november, at: new Date('2026-12-31T15:00:00.000Z') };
const reply = (
  text: string,
  type: 'text' | 'yes_no' | 'choice' | 'date',
  options: readonly string[] = [],
  spoken = november,
) => {
  const [question] = questionsFrom([{ text: 'Well?', type, options }]);
  if (question === undefined) throw new Error('no question');
  const read = readReply(text, question, spoken);
  return read.status === 'answered' ? read.value : read.status;
};

describe('a reply', () => {
  it.each([
    ['Yes. Is that all?', true],
    ['Really? Yes, we do.', true],
    ['Is that all? ', 'unclear'],
    ['Yes I am here', 'unclear'],
    ['No worries... yes!', true],
    ['Well; um; yes', true],
    ['Yes,, we do', true],
  ])('"%s" to a yes or no is %s', (text, value) => {
    expect(reply(text, 'yes_no')).toBe(value);
  });

  it.each([
    ['A+, please', 'A+'],
    ['A, please', 'A'],
    ['the (old) one', '(old)'],
    ['red', ' red '],
    ['red, I said red', ' red '],
    ['blue-green', 'unclear'],
    ['some reddish one', 'unclear'],
  ])('"%s" chooses %s', (text, value) => {
    expect(reply(text, 'choice', ['A', 'A+', '(old)', ' red ', 'blue', 'green'])).toBe(value);
  });

  it.each([
    ['  You   park\n behind  it. ', 'You park behind it.'],
    ['Um, well...', 'unclear'],
    ['Okay.', 'unclear'],
    [' ', 'unclear'],
    ['x'.repeat(500), 'x'.repeat(400)],
  ])('"%s" in words is "%s"', (text, value) => {
    expect(reply(text, 'text')).toBe(value);
  });

  it.each([
    ['Tuesday at nine.', '2026-11-24', november],
    ['At nine.', 'unclear', november],
    ['Not Tuesday, Wednesday.', 'unclear', november],
    ['The 5th.', '2027-01-05', newYearsEve],
    ['The 31st.', '2026-12-31', newYearsEve],
    ['January 5.', '2027-01-05', newYearsEve],
    ['January 5, 2028.', '2028-01-05', newYearsEve],
    ['Tomorrow.', '2027-01-01', newYearsEve],
  ])('"%s" as a date is %s', (text, value, spoken) => {
    expect(reply(text, 'date', [], spoken)).toBe(value);
  });
});
