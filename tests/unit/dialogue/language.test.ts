import { describe, expect, it } from 'vitest';
import { languageOf, wishedLanguage } from '#shared/domain/dialogue/reading/language.ts';

const english = [
  'no, because zebra clinic never heard of me',
  'no because they said he has no record of me',
  'No, call me a doctor',
  'none of these',
  'has he a fever? no',
  'yes, but not on Friday',
  'the first one',
  'No. The con artist at the desk told me no.',
  'my ear hurts',
  'any weekday after 3',
  'did they call?',
  'no, wrong time',
];
const spanish = [
  'no, porque la clínica nunca me llamó',
  'me duele el oído desde ayer',
  'no me siento bien',
  'sí, llamen',
  'ninguna de estas',
  'la primera',
  'cualquier día por la tarde',
  'no, el viernes no',
  'he tenido fiebre desde el lunes',
  'soy yo',
  'no, gracias',
  'mi hijo tiene tos',
  'no puedo respirar',
  'ayuda',
  'no me baja',
  'mi papá se desmayó',
  '¿Cuánto?',
  'SEÑORA',
];

describe('the language of a message', () => {
  it.each(english)('is English: %s', (text) => expect(languageOf(text)).toBe('en'));
  it.each(spanish)('is Spanish: %s', (text) => expect(languageOf(text)).toBe('es'));
  it.each(['10001', 'no', 'no, no', 'a', '+12025550142', 'Madrid', 'Boston Fenway', ''])(
    'is not told by "%s", and stays what it was',
    (text) => expect(languageOf(text)).toBeUndefined(),
  );
});

describe('a wish for a language', () => {
  it.each([
    ['en español, por favor', 'es'],
    ['Spanish please', 'es'],
    ['Español', 'es'],
    ['can we do English', 'en'],
    ['English', 'en'],
    ['Inglés', 'en'],
    [`${'x'.repeat(69)} in spanish`, 'es'],
    [`${'x'.repeat(70)} in spanish`, undefined],
    ['my Spanish teacher is ill', undefined],
    ['la profesora de español', undefined],
    ['my English teacher is ill', undefined],
    ['la clase de inglés', undefined],
  ])('"%s": %s', (said, language) => expect(wishedLanguage(said)).toBe(language));
});
