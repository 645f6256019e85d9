import { describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { preferencesHeard } from '#shared/domain/dialogue/learning/preferences.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { clinic } from './records.ts';
import { earOf, sessionWith, told } from './scene.ts';

const heard = (message: string, intake: Partial<Intake>, change: Partial<Session> = {}) =>
  preferencesHeard(earOf(message, sessionWith(intake, change)));
const kept = (text: string, compact: string) => ({
  change: { preferences: { text, compact } },
  wanted: `I have noted when you can come: ${text}.`,
});
const mondays = kept('Monday in the morning', 'Mon 00:00-12:00');
const clinics = [clinic(1)];

describe('the answer to "which days and times suit you?"', () => {
  const asked = { ...told, asked: 'preferences' } as const;

  it.each([
    ['any weekday after 3', 'any weekday from 3 PM', 'Mon,Tue,Wed,Thu,Fri 15:00-24:00'],
    ['the earliest', 'the earliest possible', 'earliest'],
    ['Monday mornings', 'Monday in the morning', 'Mon 00:00-12:00'],
  ])('is repeated as understood: "%s"', (message, text, compact) => {
    expect(heard(message, asked, { clinics })).toEqual(kept(text, compact));
  });

  it.each(['skip', 'pass', 'I would rather not say', 'yes', 'no', 'not sure', 'ok'])(
    'is any time where none is named: "%s"',
    (message) => {
      expect(heard(message, asked, { clinics })).toEqual({
        change: { preferences: { text: 'any time', compact: 'any time' } },
      });
    },
  );

  it('is any time in Spanish words, for a tool in the same ones', () => {
    expect(heard('omitir', asked, { clinics, language: 'es' })?.change.preferences).toEqual({
      text: 'cualquier hora',
      compact: 'any time',
    });
  });

  it.each(['hmm', 'what do you mean', 'blue'])('is not in "%s"', (message) => {
    expect(heard(message, asked, { clinics })).toBeUndefined();
  });
});

describe('a wish for a time, in passing', () => {
  const grade = 'it is 5 out of 10. I could come after 5';
  const evening = kept('any day in the evening', 'any day 17:00-24:00');
  const known = { preferences: { text: 'x', compact: 'any day 08:00-12:00' } };
  const same = { preferences: { text: 'x', compact: 'Mon 00:00-12:00' } };
  const rows: readonly (readonly [
    string,
    string,
    Partial<Intake>,
    Partial<Session>,
    ReturnType<typeof kept> | undefined,
  ])[] = [
    ['is heard with an appointment', 'book me an appointment on Monday morning', {}, {}, mondays],
    ['is heard as what can be', 'I can only come Monday mornings', {}, {}, mondays],
    ['is heard as what could be', 'I could come Monday mornings', {}, {}, mondays],
    ['is not heard in bare days', 'Monday mornings', {}, {}, undefined],
    ['is not heard in a correction of something else', 'actually Monday mornings', {}, {}, undefined],
    ['is heard in a correction once a time is known', 'actually Monday mornings', known, {}, mondays],
    ['is heard in a correction once there are clinics', 'actually Monday mornings', {}, { clinics }, mondays],
    ['is not heard in bare days, whatever is known', 'Monday mornings', known, { clinics }, undefined],
    ['is no change when it is the same', 'I can come Monday mornings', same, {}, undefined],
    ['does not take a grade for an hour', grade, {}, {}, evening],
    [
      'does not take the beginning of the story for a day',
      'it began on Friday. I can come Monday mornings',
      {},
      {},
      mondays,
    ],
    [
      'does not take the clause before it for a day',
      'my ear hurts since Friday, I can come Monday mornings',
      {},
      {},
      mondays,
    ],
    ['is not heard among names', 'I can come Monday mornings', { asked: 'identity' }, {}, undefined],
    ['is not heard among papers', 'I can come Monday mornings', { asked: 'cover' }, {}, undefined],
    ['is nothing without a time', 'I would like an appointment', {}, {}, undefined],
  ];
  it.each(rows)('%s: "%s"', (_what, message, intake, session, expected) => {
    expect(heard(message, { ...told, asked: 'onset', ...intake }, session)).toEqual(expected);
  });
});
