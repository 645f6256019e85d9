import { describe, expect, test } from 'vitest';
import { alarmIn } from '#shared/domain/triage/alarm.ts';
import { factsOf } from '#shared/domain/triage/facts.ts';
import { pictureOf } from '#shared/domain/triage/picture.ts';
import { readText } from '#shared/domain/triage/reading.ts';
import { confirmedFlag, ruleOf, type ScreenContext, screen } from '#shared/domain/triage/red-flag-screen.ts';
import { soundsGrave } from '#shared/domain/triage/red-flags/sounds-grave.ts';

const flags = (text: string, context: ScreenContext = {}): readonly string[] =>
  screen(text, context).flags.map(({ id }) => id);
const asks = (text: string, context: ScreenContext = {}): readonly string[] =>
  screen(text, context).uncertain.map(({ id }) => id);

describe('an answer to the question about a flag', () => {
  test.each([
    ['yes', ['R14']],
    [' Yes.', ['R14']],
    ['sí', ['R14']],
    ['a little', ['R14']],
    ['no', []],
    ['yesterday it rained', []],
    ['well yes', []],
    ['yes and I have crushing chest pain and sweating', ['R02', 'R14']],
    ['yes, the worst headache of my life, it came suddenly', ['R14']],
  ])('"%s" raises %j', (text, expected) => {
    expect(flags(text, { asked: 'R14' })).toEqual(expected);
  });

  test('a yes to no question and to a question nobody has raises nothing', () => {
    expect(flags('yes')).toEqual([]);
    expect(flags('yes', { asked: 'R999' })).toEqual([]);
    expect(confirmedFlag('R999', 'en')).toBeUndefined();
  });

  test('what is advised is in the language of the chat, or else of the answer', () => {
    const advised = (text: string, context: ScreenContext) => screen(text, context).flags[0]?.advice;
    const { advice } = soundsGrave;
    expect(advised('yes', { asked: 'V03' })).toBe(advice.en);
    expect(advised('yes', { asked: 'V03', locale: 'es' })).toBe(advice.es);
    expect(advised('sí, mucho', { asked: 'V03' })).toBe(advice.es);
    expect(advised('sí, mucho', { asked: 'V03', locale: 'en' })).toBe(advice.en);
  });

  test('a flag read in the text is advised on in the language of the chat', () => {
    const text = 'crushing chest pain and sweating';
    const [english] = screen(text).flags;
    const [spanish] = screen(text, { locale: 'es' }).flags;
    expect(english?.advice).toMatch(/^Call 911/);
    expect(spanish?.advice).toMatch(/^Llame al 911/);
  });
});

describe('what is asked', () => {
  const doubt = "slight cold, runny nose, no fever, it's not like the worst headache or anything";

  test('a doubtful flag is asked about, and not again once it was denied', () => {
    expect(asks(doubt)).toEqual(['R14']);
    expect(asks(doubt, { denied: ['R02'] })).toEqual(['R14']);
    expect(asks(doubt, { denied: ['R14'] })).toEqual([]);
    expect(flags(doubt, { denied: ['R14'] })).toEqual([]);
  });

  test('what merely sounds grave raises, where somebody can be asked it asks, and not again once denied', () => {
    const text = 'worst pain imaginable, agony, screaming';
    expect(screen(text).flags).toMatchObject([
      { id: 'V03', level: 'emergency', advice: soundsGrave.advice.en },
    ]);
    expect(asks(text)).toEqual([]);
    expect(screen(text, { can_ask: true })).toEqual({
      flags: [],
      uncertain: [{ id: 'V03', question: soundsGrave.confirm?.en }],
    });
    expect(screen(text, { can_ask: true, locale: 'es' }).uncertain).toEqual([
      { id: 'V03', question: soundsGrave.confirm?.es },
    ]);
    expect(screen(text, { denied: ['V03'] })).toEqual({ flags: [], uncertain: [] });
  });

  test('where a flag is raised nothing is said of how the rest sounds', () => {
    const text = 'confused, face is drooping, sudden chest pain, faint, vomiting';
    expect(alarmIn(readText(text))).toBeDefined();
    expect(flags(text)).toContain('R03');
    expect(flags(text)).not.toContain('V03');
    expect(asks(text, { can_ask: true })).not.toContain('V03');
  });
});

describe('a row of the screen', () => {
  const holds = (text: string, row: Parameters<typeof ruleOf>[0]) => {
    const reading = readText(text);
    const picture = pictureOf(reading, factsOf(reading, new Date(0)));
    const rule = ruleOf(row);
    return [rule.holds(picture) !== undefined, rule.escalates?.(picture) !== undefined];
  };
  const row = {
    ...soundsGrave,
    phrases: ['cough & severe', 'rash'],
    combination: 'fever & cough',
    escalate: { when: 'age>=65', level: 'call_911' as const },
  };

  test.each([
    ['a severe cough', row, [true, false]],
    ['a cough', row, [false, false]],
    ['fever of 39 C and a cough', row, [true, false]],
    ['fever of 39 C', row, [false, false]],
    ['a rash', row, [true, false]],
    ['i am 70 years old with a severe cough', row, [true, true]],
    ['fever of 39 C and a cough', { ...row, combination: undefined }, [false, false]],
  ] as const)('"%s"', (text, { combination, ...rest }, expected) => {
    expect(holds(text, combination === undefined ? rest : { ...rest, combination })).toEqual(expected);
  });
});
