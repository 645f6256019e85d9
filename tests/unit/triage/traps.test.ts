import { describe, expect, test } from 'vitest';
import { readText } from '#shared/domain/triage/reading.ts';
import { screen } from '#shared/domain/triage/red-flag-screen.ts';

const ids = (text: string): readonly string[] => screen(text).flags.map((flag) => flag.id);

describe('words that deny nothing, or deny it of something else', () => {
  test.each([
    ["I can't breathe", 'R05'],
    ["I can't move my arm", 'R03'],
    ["I suddenly can't see", 'R33'],
    ["can't keep fluids down and dizzy", 'R49'],
    ["he isn't breathing right", 'R05'],
    ["my baby isn't moving, I'm 36 weeks", 'R23'],
    ["8 month old, vomiting, hasn't peed since morning", 'R44'],
    ["she won't wake up", 'R01'],
    ['he is not making sense all of a sudden', 'R03'],
    ['no pulse', 'R01'],
    ['no chest pain until I climb stairs, 50 years old', 'R02'],
    ['chest pain but not right now, I am 60', 'R02'],
    ["no, my chest hurts and I'm sweating", 'R02'],
    ['No. Chest hurts and sweating', 'R02'],
    ['nothing helps the pain in my chest, 50 yo', 'R02'],
    ["chest pain won't go away, 48", 'R02'],
    ['never had chest pain like this before, crushing', 'R02'],
    ["I don't think it's a heart attack but my chest feels heavy and I'm sweating", 'R02'],
    ["Tylenol didn't help, worst headache of my life", 'R14'],
    ["my husband's face is drooping", 'R03'],
    ['my mom had a stroke at 60 and now my face is drooping', 'R03'],
    ['probably nothing but my left arm went numb and my speech is slurred', 'R03'],
    ['face went numb and speech slurred for 10 minutes, its gone now', 'R03'],
  ])('"%s" raises %s', (text, id) => {
    expect(ids(text)).toContain(id);
  });
});

describe('spelling, lay words and voice-to-text', () => {
  test.each([
    ['cant breath', 'R05'],
    ['im brething so hard i cant breathe', 'R05'],
    ['hart attack i think', 'R02'],
    ['im 61 and having chest pian', 'R02'],
    ['chestpain and sweating', 'R02'],
    ['NOT BREATHING HELP', 'R01'],
    ['my chest hurts im 54 and sweating a lot and my arm feels heavy i dont know what to do', 'R02'],
    ['i want to kill my self', 'R40'],
    ['hes choking', 'R07'],
    ['puking blood', 'R12'],
  ])('"%s" raises %s', (text, id) => {
    expect(ids(text)).toContain(id);
  });
});

describe('what must stay silent', () => {
  test.each([
    ['my dad died of a heart attack at 50', 'R02'],
    ['my coworker had chest pain last week', 'R02'],
    ['family history of stroke and heart attack', 'R03'],
    ['I had a stroke in 2015, need a refill', 'R03'],
    ['what are the signs of a stroke', 'R03'],
    ['what if i get a seizure', 'R17'],
    ['saw a movie where a guy had a seizure', 'R17'],
    ['no chest pian just a sore throat', 'R02'],
    ['chest pain? nope', 'R02'],
    ['fever: no, headache yes', 'R15'],
    ['no fever, chills, stiff neck or rash, just a headache', 'R15'],
    ['denies chest pain, shortness of breath', 'R02'],
    ["I can't breathe through my nose", 'R05'],
    ["I don't have a fever but I feel hot", 'R43'],
    ['i dont think its a heart attack, just heartburn after pizza', 'R02'],
    ['this homework is killing me', 'R40'],
    ['dying to see you', 'R40'],
    ['no thoughts of killing myself', 'R40'],
    ['I passed out flyers for the clinic', 'R18'],
    ['broke up with my boyfriend and feel down', 'R31'],
    ['sneezing fits every spring', 'R17'],
  ])('"%s" does not raise %s', (text, id) => {
    expect(ids(text)).not.toContain(id);
  });
});

describe('one question when it is not sure', () => {
  test.each([
    ["it's not like the worst headache or anything", 'R14'],
    ['maybe a little chest pressure, not sure', 'R02'],
    ["I don't want to die", 'R40'],
  ])('"%s" asks about %s', (text, id) => {
    const { flags, uncertain } = screen(text);
    expect(flags).toEqual([]);
    expect(uncertain.map((flag) => flag.id)).toEqual([id]);
  });

  test('a bare yes to that question raises the flag, a bare no settles it', () => {
    expect(screen('yes', { asked: 'R14' }).flags.map((flag) => flag.id)).toEqual(['R14']);
    expect(screen('no', { asked: 'R14' })).toEqual({ flags: [], uncertain: [] });
    expect(screen('sí', { asked: 'R40', locale: 'es' }).flags[0]?.advice).toMatch(/^Llame o escriba al 988/);
  });

  test('what was settled is not asked again', () => {
    expect(screen("it's not like the worst headache", { denied: ['R14'] }).uncertain).toEqual([]);
  });
});

test('a known age decides where the words alone cannot', () => {
  expect(ids('she has a fever')).not.toContain('R43');
  expect(screen('she has a fever', { age_years: 0.1 }).flags.map((flag) => flag.id)).toContain('R43');
});

test.each(
  'Maria Mario Marie Charles Steven Brian Larry Justin Walter Terry Bruce Billy Albert Susan Angela Heather Grace Alice Denise Ramon Greta Daisy Bella Harper Piper Hunter Blake Brooke Emery Marlon Norman Lester Colton Sofia Diego Elena Fatima James Thomas'.split(
    ' ',
  ),
)('%s is a name and no symptom', (name) => {
  const { findings } = readText(`${name}, ${name} and ${name}`);
  expect(findings).toEqual([]);
});

test('a family history in one sentence says nothing about the next', () => {
  expect(ids('FH: diabetes.\nShe is not breathing.')).toContain('R01');
  expect(ids('FH\nShe is not breathing.')).toContain('R01');
});
