import { describe, expect, test } from 'vitest';
import { buildMatcher, findMatches, indexOf, type Lexicon } from '#shared/domain/triage/match/matcher.ts';
import { openingsOf } from '#shared/domain/triage/match/openings.ts';
import { compile, eachWord } from '#shared/domain/triage/match/pattern.ts';
import { rewrite } from '#shared/domain/triage/text/rewrite.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

const matcherOf = (classes: Lexicon, ...lexicons: readonly Lexicon[]) =>
  buildMatcher(
    lexicons.map((lexicon) => indexOf(openingsOf([lexicon]))),
    classes,
  );

/** Each phrase found, as its name and the words it took. */
const found = (lexicon: Lexicon, text: string, classes: Lexicon = {}): readonly string[] => {
  const tokens = tokenise(text);
  return findMatches(matcherOf(classes, lexicon), tokens).map(
    ({ id, from, to }) =>
      `${id}: ${tokens
        .slice(from, to)
        .map(({ word }) => word)
        .join(' ')}`,
  );
};

const element = (words: readonly string[], phrases: readonly string[][] = [], optional = false) => ({
  words: new Set(words),
  phrases,
  optional,
});

describe('a pattern is words, phrases, gaps and words that may be missing', () => {
  test.each([
    ['pain', [element(['pain'])]],
    ['pains|aching', [element(['pain', 'ache'])]],
    ['bad? pain', [element(['bad'], [], true), element(['pain'])]],
    ['chest ~ pain', [element(['chest']), 'gap', element(['pain'])]],
    ['@limbs =hurting', [element(['@limbs']), element(['=hurting'])]],
    [
      'faint|passed_out|fell_right_over',
      [
        element(
          ['faint'],
          [
            ['pass', 'out'],
            ['fall', 'right', 'over'],
          ],
        ),
      ],
    ],
    ['passed_out?', [element([], [['pass', 'out']], true)]],
    ['pain|', [element(['pain'])]],
  ])('"%s"', (pattern, elements) => {
    expect(compile(pattern)).toEqual(elements);
  });

  test.each([
    ['pain', ['pain']],
    ['bad|very_bad? ~ pain|aching', ['bad', 'very', 'pain', 'aching']],
    ['bad? pain', ['bad', 'pain']],
    ['@limb', ['@limb']],
  ])('"%s" may begin with %j', (opening, begins) => {
    const words: string[] = [];
    eachWord(opening, (word) => words.push(word));
    expect(words).toEqual(begins);
  });
});

describe('a phrase is found where its words stand', () => {
  test.each([
    ['pain', 'my pains', ['x: pains']],
    ['pain', 'my ache', []],
    ['chest pain', 'my chest pain', ['x: chest pain']],
    ['chest pain', 'my chest no pain', []],
    ['chest pain', 'my chest. pain', []],
    ['chest pain', 'my chest', []],
    ['chest pain', 'my pain', []],
    ['chest|heart pain|ache', 'my heart ache', ['x: heart ache']],
    ['bad? pain', 'a pain', ['x: pain']],
    ['bad? pain', 'a bad pain', ['x: bad pain', 'x: pain']],
    ['pain bad? arm', 'pain arm', ['x: pain arm']],
    ['pain bad? arm', 'pain bad arm', ['x: pain bad arm']],
    ['pain bad?', 'the pain. bad', ['x: pain']],
    ['very_bad pain', 'very bad pain', ['x: very bad pain']],
    ['very_bad pain', 'very pain', []],
    ['very_bad pain', 'very. bad pain no', []],
    ['pain very_bad', 'pain very bad', ['x: pain very bad']],
    ['pain very_bad', 'pain very', []],
    ['pain bad|very_bad', 'pain bad', ['x: pain bad']],
    ['bad? very? pain', 'a bad pain', ['x: bad pain', 'x: pain']],
    ['very_bad chest_pain', 'very bad chest pain', ['x: very bad chest pain']],
    ['=fell', 'she fell', ['x: fell']],
    ['=fell', 'she falls', []],
    ['fall', 'she fell', ['x: fell']],
    ['very_bad? worse?', 'i am very ill', []],
    ['pain;pain bad', 'pain bad', ['x: pain bad']],
    ['pain bad;pain', 'pain bad', ['x: pain bad']],
  ])('"%s" in "%s": %j', (pattern, text, phrases) => {
    expect(found({ x: pattern }, text)).toEqual(phrases);
  });

  test.each([
    ['chest ~ pain', 'my chest is full of bad pain', ['x: chest is full of bad pain']],
    ['chest ~ pain', 'my chest is so full of very bad pain', []],
    ['chest ~ pain', 'my chest pain', ['x: chest pain']],
    ['chest ~ pain', 'my chest has no pain', []],
    ['chest ~ pain', 'my chest but pain', []],
    ['chest ~ pain', 'my chest is fine. pain there', []],
    ['chest ~ no pain', 'my chest has no pain', ['x: chest has no pain']],
    ['chest ~ pain ~ arm', 'chest with pain down the arm', ['x: chest with pain down the arm']],
    ['chest ~ pain', 'chest pain and more pain', ['x: chest pain and more pain']],
    ['chest <> pain', 'chest has pain', ['x: chest has pain']],
    ['chest  <>  pain', 'pain in chest', ['x: pain in chest']],
    ['~ pain', 'my pain', ['x: pain']],
    ['bad?', 'bad', ['x: bad']],
    [' pain ; ache ', 'an ache', ['x: ache']],
    ['chest <> pain', 'pain in chest', ['x: pain in chest']],
    ['chest pain ~', 'chest pain now', ['x: chest pain']],
  ])('with a gap of up to five words, "%s" in "%s": %j', (pattern, text, phrases) => {
    expect(found({ x: pattern }, text)).toEqual(phrases);
  });

  test('a word of a class, or of two, stands for the class', () => {
    const classes = { limb: 'arm|legs', body: 'arm|head' };
    expect(found({ x: '@limb pain' }, 'leg pain', classes)).toEqual(['x: leg pain']);
    expect(found({ x: 'my @limb', y: '@body pain' }, 'my arm pain', classes)).toEqual([
      'x: my arm',
      'y: arm pain',
    ]);
    expect(found({ x: '@limb pain' }, 'head pain', classes)).toEqual([]);
  });

  test('a misspelt word counts as each word it may have been', () => {
    const [token] = tokenise('crmps');
    if (!token) throw new Error('a word was expected');
    const matcher = matcherOf({ belly: 'cramp' }, { x: 'crop', y: '@belly', z: 'other' });
    expect(findMatches(matcher, [{ ...token, also: ['crop', 'cramp'] }])).toEqual([
      { id: 'x', from: 0, to: 1 },
      { id: 'y', from: 0, to: 1 },
    ]);
    expect(findMatches(matcher, [token])).toEqual([]);
  });
});

describe('what is found comes in the order of the lists', () => {
  test('whatever the entries have in common', () => {
    const lexicon = { a: 'pain', b: 'pain|ache', c: 'pain bad', d: 'ache;pain|ache bad', e: 'heart' };
    expect(found(lexicon, 'pain bad')).toEqual(['a: pain', 'b: pain', 'c: pain bad', 'd: pain bad']);
    expect(found(lexicon, 'ache. heart')).toEqual(['b: ache', 'd: ache', 'e: heart']);
  });

  test('earlier lists are looked through first, and one matcher reads many texts', () => {
    const matcher = matcherOf({}, { a: 'pain', b: 'paint' }, { c: 'pain', a: 'pain bad' });
    const ids = (text: string) => findMatches(matcher, tokenise(text)).map(({ id, to }) => `${id} ${to}`);
    expect(ids('pain bad')).toEqual(['a 2', 'c 1']);
    expect(ids('paint')).toEqual(['b 1']);
    expect(ids('pain')).toEqual(['a 1', 'c 1']);
  });

  test('patterns that open alike wait together, and say whose they are', () => {
    expect(openingsOf([{ a: 'pain bad; ache|bad? pain', b: 'pain worse;bad|ache? pain' }])).toEqual({
      ids: ['a', 'b'],
      groups: [['pain;bad;1:worse', 'ache|bad? pain;;1:'], []],
    });
  });
});

describe('lay words become the plain word', () => {
  const plain = (lay: Lexicon, text: string) =>
    rewrite(tokenise(text), matcherOf({}, lay)).map(({ word, start, end }) => `${word} ${start}-${end}`);
  test.each([
    [{ abdomen: 'belly' }, 'my belly', ['my 0-2', 'abdomen 3-8']],
    [{ faint: 'passed out' }, 'i passed out now', ['i 0-1', 'faint 2-12', 'now 13-16']],
    [{ x: 'chest pain', y: 'pain bad' }, 'chest pain bad', ['x 0-10', 'bad 11-14']],
    [{ x: 'chest pain', y: 'pain so bad' }, 'chest pain so bad', ['chest 0-5', 'y 6-17']],
    [
      { x: 'belly hurts', y: 'hurts so', z: 'so bad now' },
      'my belly hurts so bad now',
      ['my 0-2', 'x 3-14', 'z 15-25'],
    ],
    [{ x: 'my belly', y: 'belly hurts so' }, 'oh my belly hurts so', ['oh 0-2', 'my 3-5', 'y 6-20']],
    [{ x: 'belly', y: 'hurts so bad' }, 'belly hurts so bad', ['x 0-5', 'y 6-18']],
    [{ fever: 'fever' }, 'two fevers', ['two 0-3', 'fevers 4-10']],
    [{ fever: 'fever high' }, 'fever high', ['fever 0-10']],
  ])('%j: "%s"', (lay: Lexicon, text, words) => {
    expect(plain(lay, text)).toEqual(words);
  });
});
