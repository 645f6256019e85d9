import { describe, expect, test } from 'vitest';
import { asidesIn, inContext } from '#shared/domain/triage/context/context.ts';
import { englishClasses } from '#shared/domain/triage/lexicon/en-classes.ts';
import { englishContext, englishMasks } from '#shared/domain/triage/lexicon/en-context.ts';
import { buildMatcher, findMatches, indexOf } from '#shared/domain/triage/match/matcher.ts';
import { openingsOf } from '#shared/domain/triage/match/openings.ts';
import { screen } from '#shared/domain/triage/red-flag-screen.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

/** A few plain findings under the words that tell how each is meant. */
const findings = {
  rash: 'rash',
  fever: 'fever',
  faint: 'fainted',
  stroke: 'stroke',
  chest_pain: 'chest pain',
  seizure: 'seizure',
  heart_attack: 'heart attack',
  headache: 'headache',
  vomit: 'vomiting',
  not_breathing: 'not breathing',
  no_pulse: 'no pulse',
  nausea: 'nausea',
  wants_to_die: 'want to die; kill myself tonight',
  better: 'better',
  able: 'walking',
  smile: 'smile',
  mild: 'not painful',
};
const matcher = buildMatcher([indexOf(openingsOf([findings, englishContext, englishMasks]))], englishClasses);

const read = (text: string) => {
  const tokens = tokenise(text);
  return { tokens, matches: findMatches(matcher, tokens) };
};

/** Each finding as it counts: `stroke`, `stroke negated`, `stroke past other`. */
const heard = (text: string): string => {
  const { tokens, matches } = read(text);
  return inContext(text, tokens, matches)
    .filter(({ id }) => id !== 'mask')
    .map(({ id, certainty, time, subject }) =>
      [id, certainty, time, subject]
        .filter((word) => word !== 'present' && word !== 'now' && word !== 'patient')
        .join(' '),
    )
    .join(', ');
};

describe('what is denied', () => {
  test.each([
    ['no rash', 'rash negated'],
    ['no, rash', 'rash'],
    ['i have no fever', 'fever negated'],
    ['No, chest pain and fever', 'chest_pain, fever'],
    ['none, chest pain and a fever', 'chest_pain, fever'],
    ['none of it, i have chest pain', 'chest_pain'],
    ['without, rash and some fever', 'rash negated, fever'],
    ['no evidence of a rash, only vomiting', 'rash negated, vomit'],
    ['with absence of, rash or fever today', 'rash negated, fever negated'],
    ['there was in the night no, rash or fever', 'rash negated, fever negated'],
    ['fever no rash', 'fever, rash negated'],
    ['she is not vomiting', 'vomit negated'],
    ['she did not stop vomiting', 'vomit'],
    ['no appetite and vomiting', 'vomit'],
    ['no doubt a seizure', 'seizure'],
  ])('"%s" is heard as: %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['my baby is not breathing', 'not_breathing'],
    ['he is not breathing, vomiting before', 'not_breathing, vomit'],
    ['i find no pulse, fever since noon', 'no_pulse, fever'],
    ['it is not painful, rash or fever there', 'mild, rash negated, fever negated'],
  ])('a grave sign worded with "no" is not its own denial: "%s" is %s', (text, expected) => {
    expect(heard(text).replace('mild negated', 'mild')).toBe(expected);
  });

  test.each([
    ['chest pain: no', 'chest_pain negated'],
    ['chest pain? no', 'chest_pain negated'],
    ['chest pain - no', 'chest_pain negated'],
    ['chest pain (no)', 'chest_pain negated'],
    ['chest pain = none', 'chest_pain negated'],
    ['chest pain no', 'chest_pain negated'],
    ['chest pain  no', 'chest_pain negated'],
    ['chest pain * no', 'chest_pain'],
    ['chest pain at all: no', 'chest_pain negated'],
    ['chest pain when at rest: no', 'chest_pain'],
    ['i have chest pain, no, not now', 'chest_pain'],
    ['chest pain: no, fever: yes, i said', 'chest_pain negated, fever'],
    ['chest pain: no rash', 'chest_pain, rash negated'],
    ['i had: nothing; chest pain, no', 'chest_pain'],
    ['i have chest pain here, at: no', 'chest_pain'],
    ['chest pain was ruled out', 'chest_pain negated'],
    ['the chest pain, ruled out by them', 'chest_pain negated'],
    ['the chest pain. ruled out by them', 'chest_pain'],
    ['chest pain it was negative', 'chest_pain negated'],
    ['no chest pain until i climb stairs', 'chest_pain'],
    ['no chest pain unless i climb stairs', 'chest_pain'],
    ['no chest pain though until monday i rested', 'chest_pain'],
    ['until monday there was no chest pain at all', 'chest_pain negated'],
    ['no chest pain when resting until noon', 'chest_pain negated'],
  ])('an answer after the word: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['not better', 'better negated'],
    ['better not', 'better'],
    ['will not smile', 'smile'],
    ['my son is not walking', 'able negated'],
    ['i do not want to die', 'wants_to_die uncertain'],
    ['want to die', 'wants_to_die'],
    ['not stroke', 'stroke negated'],
    ['will not fever', 'fever'],
    ['will not kill myself tonight', 'wants_to_die uncertain'],
    ['maybe a stroke', 'stroke uncertain'],
    ['what if it is a stroke', 'stroke supposed'],
    ['not sure if it is a seizure, i am vomiting', 'seizure uncertain, vomit'],
  ])(
    'a plain "not" before words of comfort turns them over, before grave words it asks: "%s" is %s',
    (text, expected) => {
      expect(heard(text)).toBe(expected);
    },
  );
});

describe('what is over', () => {
  test.each([
    ['fever is gone', 'fever resolved'],
    ['fever is not gone', 'fever'],
    ['the fever has gone away', 'fever resolved'],
    ['the fever has not gone away', 'fever'],
    ['chest pain stopped', 'chest_pain resolved'],
    ['chest pain that has stopped', 'chest_pain resolved'],
    ['chest pain in bed then stopped', 'chest_pain'],
    ['chest pain so bad it stopped me', 'chest_pain'],
    ['chest pain lasted 5 minutes', 'chest_pain resolved'],
    ['chest pain. stopped smoking', 'chest_pain'],
    ['the pressure stopped, chest pain', 'chest_pain'],
    ['chest pain stopped and returned', 'chest_pain'],
    ['chest pain stopped and is back', 'chest_pain'],
    ['chest pain stopped and began again', 'chest_pain'],
    ['chest pain stopped, vomiting, still weak', 'chest_pain, vomit'],
    ['chest pain stopped. then it is back', 'chest_pain'],
    ['chest pain stopped. i slept and ate and drank and then it was back', 'chest_pain resolved'],
    ['again chest pain, it stopped', 'chest_pain resolved'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

describe('what was another time', () => {
  test.each([
    ['history of stroke', 'stroke past'],
    ['hx stroke', 'stroke past'],
    ['pmh stroke', 'stroke past'],
    ['pmhx stroke', 'stroke past'],
    ['past medical history stroke', 'stroke past'],
    ['previous stroke', 'stroke past'],
    ['prior stroke', 'stroke past'],
    ['formerly stroke', 'stroke past'],
    ['as a child stroke', 'headache past, stroke past'],
  ])('"headache, %s" leaves the headache of today', (text, expected) => {
    expect(heard(`headache and bad weak legs, ${text}`)).toBe(
      expected.startsWith('headache') ? expected : `headache, ${expected}`,
    );
  });

  test.each([
    ['history of stroke. headache', 'stroke past, headache'],
    ['history of stroke but headache', 'stroke past, headache'],
    ['history of stroke, seizure, vomiting', 'stroke past, seizure past, vomit past'],
    ['history of stroke, seizure, vomiting for 2 hours', 'stroke past, seizure past, vomit'],
    ['history of stroke, seizure, vomiting started at noon', 'stroke past, seizure past, vomit'],
    ['history of stroke and vomiting for 2 hours', 'stroke past, vomit past'],
    ['history of stroke, seizure, here today for pills', 'stroke past, seizure past'],
    ['previous stroke, a bad headache and vomiting', 'stroke past, headache, vomit'],
    ['previous stroke and seizure, a bad headache', 'stroke past, seizure past, headache'],
    ['prior heart attack, chest pain and vomiting', 'heart_attack past, chest_pain, vomit'],
    ['a former stroke, headache and much vomiting', 'stroke past, headache, vomit'],
  ])('what a history covers: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    '3 day',
    '3 days',
    '2 week',
    '2 weeks',
    '2 wk',
    '2 wks',
    '5 hour',
    '5 hr',
    '5 hrs',
    '10 minutes',
    '10 min',
    '10 mins',
    '1 month',
  ])('a %s history is this illness', (since) => {
    expect(heard(`${since} history of chest pain`)).toBe('chest_pain');
  });

  test.each([
    ['3 year history of headache', 'headache past'],
    ['monday history of headache', 'headache past'],
    ['midweek history of headache', 'headache past'],
    ['weekend history of headache', 'headache past'],
    ['2 hours of bad and long history of headache', 'headache past'],
    ['history of headache 2 hours', 'headache past'],
    ['2 hours hx headache', 'headache past'],
  ])('other histories are not: "%s"', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    ['seizure years ago', 'seizure past'],
    ['fever last year', 'fever past'],
    ['rash as a child', 'rash past'],
    ['when i was a kid i had seizure', 'seizure past'],
    ['last year fever. chest pain', 'fever past, chest_pain'],
    ['chest pain. fever last year', 'chest_pain, fever past'],
    ['seizure began years ago', 'seizure'],
    ['chest pain since a heart attack years ago', 'chest_pain, heart_attack'],
    ['chest pain 2 hours ago like last year', 'chest_pain'],
    ['fainted for 2 minutes last year', 'faint past'],
    ['fainted for 2 hours last year', 'faint past'],
    ['fainted for the last time yesterday like last year', 'faint'],
    ['fainted 2 minutes, asked for help last year', 'faint'],
    ['i cared for him so again minutes passed, fainted like last year', 'faint'],
    ['seizure years ago, i have fever', 'seizure past, fever'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    'but',
    'however',
    'although',
    'though',
    'now',
    'then',
    'today',
    'tonight',
    'pero',
    'ahora',
    'hoy',
  ])('"years ago %s" ends what was', (word) => {
    expect(heard(`the rash was years ago ${word} fever`)).toBe('rash past, fever');
  });

  test.each(['now', 'today', 'tonight', 'right now', 'ahora', 'hoy'])(
    'what is said of "%s" is of now, whatever was years ago',
    (word) => {
      expect(heard(`last year heart attack, chest pain ${word}`)).toBe('heart_attack past, chest_pain');
    },
  );

  test.each([
    ['last year heart attack, chest pain, now calm', 'heart_attack past, chest_pain past'],
    ['last year heart attack, chest pain it, now calm', 'heart_attack past, chest_pain past'],
    ['last year heart attack, chest pain that is now calm', 'heart_attack past, chest_pain past'],
    ['heart attack two years ago and chest pain', 'heart_attack past, chest_pain'],
    ['a heart attack 2 years ago, chest pain, vomiting', 'heart_attack past, chest_pain, vomit'],
    ['a heart attack a few years ago with chest pain', 'heart_attack past, chest_pain past'],
    ['about two years ago a heart attack and chest pain', 'heart_attack past, chest_pain past'],
    ['2 years ago a heart attack and chest pain', 'heart_attack past, chest_pain past'],
    ['heart attack and chest pain two years ago', 'heart_attack past, chest_pain past'],
    ['as a child i had seizure and fever', 'seizure past, fever past'],
    ['he had seizure as a child and fever', 'seizure past, fever past'],
  ])('where "years ago" belongs: "%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

describe('what is said of somebody else', () => {
  test.each([
    ['my father had a stroke', 'stroke other', 'my father had a stroke'],
    ['fever, my father had a stroke', 'fever, stroke other', 'my father had a stroke'],
    ['my father had a stroke and i have a headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke but headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke. headache', 'stroke other, headache', 'my father had a stroke'],
    ['my father had a stroke. headache today', 'stroke other, headache', 'my father had a stroke'],
    ['headache today. my father had a stroke', 'headache, stroke other', 'my father had a stroke'],
    ['my father had a stroke, vomiting', 'stroke other, vomit other', 'my father had a stroke, vomiting'],
    ['my father had a stroke for 10 minutes', 'stroke other', 'my father had a stroke for 10 minutes'],
    ['my father had a stroke today', 'stroke', undefined],
    ['today my father had a stroke', 'stroke', undefined],
    ['headache. today my father had a stroke', 'headache, stroke', undefined],
    ['my father had a stroke today. headache', 'stroke, headache', undefined],
    ['family history of stroke', 'stroke past other', 'family history of stroke'],
    ['headache, family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['headache. family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['family history of stroke. headache', 'stroke past other, headache', 'family history of stroke'],
    ['headache today, family history of stroke', 'headache, stroke past other', 'family history of stroke'],
    ['stroke is genetic', 'stroke', 'genetic'],
    ['family history of stroke, but i fainted', 'stroke past other, faint', 'family history of stroke'],
    ['family history of stroke and i fainted', 'stroke past other, faint', 'family history of stroke'],
    [
      'family history of stroke and seizure',
      'stroke past other, seizure past other',
      'family history of stroke and seizure',
    ],
  ])('"%s" is heard as %s', (text, expected, aside) => {
    expect(heard(text)).toBe(expected);
    const { tokens, matches } = read(text);
    expect(asidesIn(tokens, matches).map(({ start, end }) => text.slice(start, end))).toEqual(
      aside === undefined ? [] : [aside],
    );
  });
});

describe('what is only supposed', () => {
  test.each([
    ['saw a movie. chest pain', 'chest_pain'],
    ['chest pain. it was in a movie', 'chest_pain'],
    ['chest pain in a movie', 'chest_pain supposed'],
    ['in a movie chest pain', 'chest_pain supposed'],
    ['signs of stroke', 'stroke supposed'],
    ['signs of stroke. headache', 'stroke supposed, headache'],
    ['what are his signs of stroke', 'stroke supposed'],
    ['has signs of stroke', 'stroke'],
    ['have signs of stroke', 'stroke'],
    ['had signs of stroke', 'stroke'],
    ['shows signs of stroke', 'stroke'],
    ['with signs of stroke', 'stroke'],
    ['displays signs of stroke', 'stroke'],
    ['signs of stroke have', 'stroke supposed'],
  ])('"%s" is heard as %s', (text, expected) => {
    expect(heard(text)).toBe(expected);
  });
});

describe('where it stands', () => {
  test("a finding is shown with the patient's own words, and what stands in another phrase is not read", () => {
    const text = 'Hay fever and Chest pain!';
    const { tokens, matches } = read(text);
    expect(inContext(text, tokens, matches).filter(({ id }) => id !== 'mask')).toEqual([
      { id: 'chest_pain', start: 14, end: 24, certainty: 'present', subject: 'patient', time: 'now' },
    ]);
  });
});

describe("an emergency told beside what was long ago or is somebody else's", () => {
  test.each([
    ['crushing chest pain and sweating, previous heart attack', ['R02']],
    ['prior heart attack, crushing chest pain and sweating', ['R02']],
    ['2 hrs history of crushing chest pain and sweating', ['R02']],
    ['heart attack two years ago and crushing chest pain and sweating', ['R02']],
    ['stroke 3 years ago, slurred speech and face drooping', ['R03']],
    ['history of diabetes, crushing chest pain and sweating for 2 hours', ['R02']],
    ['none, chest pain and sweating', ['R02']],
    ['family history of heart attacks, but i have crushing chest pain and sweating', ['R02']],
    ['heart disease runs in my family and i have chest pain and sweating', ['R02']],
    ['history of stroke, seizure, here today for a refill', []],
    ['two years ago i had a stroke and a seizure', []],
    ['family history of stroke, heart attack and seizures', []],
  ])('"%s" raises %j', (text, flags) => {
    expect(screen(text).flags.map(({ id }) => id)).toEqual(flags);
  });
});
