import { describe, expect, test } from 'vitest';
import { languageOf, readText } from '#shared/domain/triage/reading.ts';
import { tokenise } from '#shared/domain/triage/text/tokens.ts';

describe('a patient is read in the language they write', () => {
  test.each([
    ['me duele el pecho', 'es'],
    ['my chest hurts', 'en'],
    ['i have dolor in the chest', 'en'],
    ['tengo dolor de pecho since today', 'es'],
    ['fiebre', 'es'],
    ['vomito', 'es'],
    ['fever', 'en'],
    ['Krzysztof', 'en'],
    ['vomito, is', 'en'],
    ['', 'en'],
  ])('"%s": %s', (text, language) => {
    expect(languageOf(tokenise(text))).toBe(language);
  });
});

test.each([
  ['my chset hurts', 'en', 'chest_pain'],
  ['chestpain', 'en', 'chest_pain'],
  ['i cantbreathe', 'en', 'severe_breathless'],
  ['me duele el pecho', 'es', 'chest_pain'],
  ['me duele el pecho y tengo shortness of breath', 'es', 'breathless'],
])('"%s" is read in %s and says %s', (text, language, finding) => {
  const reading = readText(text);
  expect(reading.language).toBe(language);
  expect(reading.findings.map(({ id }) => id)).toContain(finding);
});
