import { describe, expect, it } from 'vitest';
import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import { judge } from '#shared/domain/dialogue/ears.ts';
import { learn } from '#shared/domain/dialogue/learn.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { screens } from '#shared/domain/triage/complaints/screens.ts';
import { atLeast } from '#shared/domain/triage/disposition.ts';
import { readFacts } from '#shared/domain/triage/facts.ts';
import { tuesdayMorning as now } from './records.ts';

const lists = Object.entries(screens).flatMap(([name, items]) =>
  (['en', 'es'] as const).map((language) => ({ name, language, items: items[language] })),
);

const asked = (items: readonly string[], language: 'en' | 'es'): Session => {
  const fresh = newSession({ session_id: 'ses_1', token_hash: 't', now });
  return {
    ...fresh,
    language,
    intake: { ...fresh.intake, asked: 'screen', age_years: 30, screen: { items, answers: [] } },
  };
};

describe('the warning signs of a complaint', () => {
  it.each(lists)('$name in $language: "none" raises nothing', ({ items, language }) => {
    const session = asked(items, language);
    const { intake } = learn(session, language === 'en' ? 'none' : 'ninguno', now, say(language));
    expect(intake.screen?.answers).toEqual(items.map(() => 'no'));
    const { alarms, uncertain } = judge({ ...session, intake }, now);
    expect(alarms).toEqual([]);
    expect(uncertain).toEqual([]);
    // "No fever over 102 F" must not become a temperature.
    expect(readFacts(intake.story.join('\n'), now).temperature_c).toBeUndefined();
  });

  it.each(lists)('$name in $language: a "yes" is never forgotten', ({ items, language }) => {
    const session = asked(items, language);
    for (const [index, item] of items.entries()) {
      const { intake } = learn(session, String(index + 1), now, say(language));
      expect(intake.story.join('\n')).toContain(item);
    }
  });

  it.each(lists)(
    '$name in $language: every item is a statement, so that one message asks one thing',
    ({ items }) => {
      for (const item of items) expect(item).not.toContain('?');
    },
  );
});

it('a list of nothing but grave signs weighs when one of them is there', () => {
  const session = asked(['trouble breathing', 'chest pain'], 'en');
  const { intake } = learn({ ...session, intake: { ...session.intake, age_years: 60 } }, '2', now, say('en'));
  expect(atLeast(judge({ ...session, intake }, now).disposition, 'emergency')).toBe(true);
});

describe('a sign that stands on a list', () => {
  it.each([
    ['eye', 'my eye is red', 'R33', 5],
    ['eye', 'tengo el ojo rojo', 'R33', 5],
    ['back', 'my back hurts', 'R10', 5],
    ['back', 'me duele la espalda', 'R10', 5],
    ['mind', 'I feel anxious', 'R35', 5],
    ['mind', 'me siento ansioso', 'R35', 5],
  ] as const)('reaches its row: %s, after "%s", %s', (name, opener, row, index) => {
    const language = /me |tengo/.test(opener) ? 'es' : 'en';
    const session = asked(screens[name][language], language);
    const begun = { ...session, intake: { ...session.intake, story: [opener] } };
    const { intake } = learn(begun, String(index + 1), now, say(language));
    expect(judge({ ...begun, intake }, now).alarms.map(({ id }) => id)).toContain(row);
  });
});
