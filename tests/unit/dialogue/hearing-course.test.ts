import { describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { onsetHeard, severityHeard } from '#shared/domain/dialogue/learning/course.ts';
import { onsetPhrase } from '#shared/domain/dialogue/reading/onset-answer.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { earOf, sessionWith, told } from './scene.ts';

const { complaint, story, age_years, sex } = told;
const spanish = { language: 'es' } satisfies Partial<Session>;
const asked = (thing: 'onset' | 'severity', change: Partial<Session> = {}): Session =>
  sessionWith({ complaint, story, age_years, sex, asked: thing }, change);

describe('the answer to "when did it start?"', () => {
  const heard = (message: string, change: Partial<Session> = {}) =>
    onsetHeard(earOf(message, asked('onset', change)));

  it.each([
    ['since Tuesday', 'since Tuesday', 'since Tuesday'],
    ['3 days', '3 days', 'For 3 days'],
    ['one mo', 'one mo', 'one mo'],
    ['it started overnight', 'it started overnight', 'it started overnight'],
    ['  3 days ', '3 days', 'For 3 days'],
    ['about a week', 'about a week', 'For about a week'],
    [
      'well, I noticed it in the shower, for about six weeks or so',
      'for about six weeks or so',
      'well, I noticed it in the shower, for about six weeks or so',
    ],
    [
      'it was all good until two days ago then this',
      'it was all good until two days ago then this',
      'it was all good until two days ago then this',
    ],
  ])('"%s" is kept as "%s", and triage reads "%s"', (message, onset, forTriage) => {
    expect(heard(message)).toEqual({ change: { onset }, noted: `since when: ${onset}`, story: forTriage });
  });

  it('is kept in Spanish words for a Spanish patient', () => {
    expect(heard(' 3 días ', spanish)).toEqual({
      change: { onset: '3 días' },
      noted: 'desde cuándo: 3 días',
      story: 'Desde hace 3 días',
    });
  });

  it('of a great many words is cut after eighty letters, unless a stretch of it tells the time', () => {
    const long =
      'quite a long while back when we moved into the new house with the garden and it never really went away again';
    expect(heard(long)?.change.onset).toBe(long.slice(0, 80));
    expect(heard(long)?.story).toBe(long);
  });

  it.each([
    ["I don't know", {}, 'not sure'],
    ['no sé', spanish, 'no lo sabe'],
  ])('may be that nobody knows: "%s"', (message, change, onset) => {
    expect(heard(message, change)).toEqual({ change: { onset } });
  });

  it.each([
    'some weeks',
    'months',
    'many years',
    'when I woke up',
    'last summer',
    'all my life',
    'después del almuerzo',
    'al desayuno',
  ])('may be told without a figure: "%s"', (message) => {
    expect(heard(message)?.change).toEqual({ onset: message });
  });

  it.each(['I really could not tell you', 'why does that matter', 'blue'])('is not in "%s"', (message) => {
    expect(heard(message)).toBeUndefined();
  });
});

describe('the beginning, told without being asked', () => {
  const heard = (message: string, intake: Partial<Intake>) => onsetHeard(earOf(message, sessionWith(intake)));

  it.each([
    ['is kept from the opener', 'my ear hurts since Tuesday', {}, 'since Tuesday'],
    ['is kept beside another health question', '34, since Tuesday', { asked: 'patient' }, 'since Tuesday'],
    ['is not taken from talk of places', 'I live here since Tuesday', { asked: 'location' }, undefined],
    ['is not replaced', 'it hurts since Tuesday', { onset: '3 days', asked: 'severity' }, undefined],
    [
      'is replaced by a correction',
      'sorry, since Tuesday',
      { onset: '3 days', asked: 'cover' },
      'since Tuesday',
    ],
    ['is no change when it is the same', 'sorry, since Tuesday', { onset: 'since Tuesday' }, undefined],
    ['is nothing where no time is told', 'my ear hurts', {}, undefined],
  ] as const)('%s: "%s"', (_what, message, intake, onset) => {
    expect(heard(message, intake)).toEqual(
      onset === undefined ? undefined : { change: { onset }, noted: `since when: ${onset}` },
    );
  });

  it.each([
    ['it began, I would say, two weeks ago', 'two weeks ago'],
    ['sore throat, it started slowly, for 3 days now', 'for 3 days now'],
    ['it started overnight, suddenly', 'it started overnight'],
    ['it started slowly', undefined],
  ])('is the stretch that tells a time: "%s"', (message, phrase) => {
    expect(onsetPhrase(message)).toBe(phrase);
  });
});

describe('the answer to "how bad is it?"', () => {
  const heard = (message: string, change: Partial<Session> = {}) =>
    severityHeard(earOf(message, asked('severity', change)));

  it.each([
    ['7', '7/10', '7/10', 'Severity 7/10'],
    ['mild', 'mild', 'mild', 'Severity mild'],
    ['pretty severe', 'severe', 'severe', 'Severity severe'],
    ['so so', 'moderate', 'moderate', 'Severity moderate'],
    ['it is a 7 really', '7/10', '7/10', 'it is a 7 really\nSeverity 7/10'],
    ['really it is mild', 'mild', 'mild', 'Severity mild'],
  ])('"%s" is %s', (message, severity, shown, forTriage) => {
    expect(heard(message)).toEqual({
      change: { severity },
      noted: `how bad: ${shown}`,
      story: forTriage,
    });
  });

  it.each([
    ['leve', 'mild', 'leve'],
    ['regular', 'moderate', 'moderado'],
    ['muy fuerte', 'severe', 'fuerte'],
    ['6', '6/10', '6/10'],
  ])('"%s" is said back in Spanish', (message, severity, shown) => {
    expect(heard(message, spanish)).toEqual({
      change: { severity },
      noted: `intensidad: ${shown}`,
      story: `Intensidad ${shown}`,
    });
  });

  it.each([
    ["I don't know", {}, 'not sure'],
    ['no sé', spanish, 'no lo sabe'],
  ])('may be that nobody knows: "%s"', (message, change, severity) => {
    expect(heard(message, change)).toEqual({ change: { severity } });
  });

  it('is not in what tells no grade', () => {
    expect(heard('why does that matter')).toBeUndefined();
  });
});

describe('how bad it is, told without being asked', () => {
  it.each([
    ['is kept from the opener', 'a mild headache', {}, 'mild', 'mild'],
    ['is kept in figures', 'my ear hurts, 6 out of 10', {}, '6/10', '6/10'],
    ['is not taken from talk of places', 'a mild headache', { asked: 'location' }, undefined, ''],
    ['is not replaced', 'a mild headache', { severity: '6/10', asked: 'onset' }, undefined, ''],
    [
      'is replaced by a correction',
      'sorry, it is mild',
      { severity: '6/10', asked: 'cover' },
      'mild',
      'mild',
    ],
    ['is no change when it is the same', 'sorry, it is mild', { severity: 'mild' }, undefined, ''],
    ['is nothing where no grade is told', 'my ear itches', {}, undefined, ''],
  ] as const)('%s: "%s"', (_what, message, intake, severity, shown) => {
    expect(severityHeard(earOf(message, sessionWith(intake)))).toEqual(
      severity === undefined ? undefined : { change: { severity }, noted: `how bad: ${shown}` },
    );
  });
});
