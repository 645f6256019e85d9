import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#shared/domain/triage/assess.ts';
import { complaintOf } from '#shared/domain/triage/complaint.ts';
import { atLeast, dispositions, maxDisposition } from '#shared/domain/triage/disposition.ts';
import { emergencyNumbersFor } from '#shared/domain/triage/emergency-numbers.ts';

describe('what decides', () => {
  test('a red flag decides over a harmless complaint', () => {
    const result = assess({ text: "runny nose for two days and now I can't breathe" });
    expect(result).toMatchObject({ disposition: 'call_911', category: 'emergency' });
    expect(result.red_flags.map((flag) => flag.id)).toContain('R05');
  });

  test('a cold with nothing worrying is looked after at home', () => {
    expect(assess({ text: 'runny nose and sneezing for 3 days, no fever, slight cough' }).disposition).toBe(
      'self_care',
    );
  });

  test('the same words without a screen are not', () => {
    const result = assess({ text: 'sore throat' });
    expect(result.disposition).toBe('appointment');
    expect(result.reasons).toContain('warning signs were not asked about yet: appointment');
  });

  test.each([
    ['age', { age_years: 78 }],
    ['infancy', { age_years: 0.5 }],
    ['pregnancy', { pregnant: true }],
  ])('%s takes a cold out of self-care', (_, known) => {
    const text = 'runny nose and sneezing for 3 days, no fever, slight cough';
    expect(assess({ text, ...known }).disposition).not.toBe('self_care');
  });

  test('long duration is not urgency', () => {
    for (const time of ['for 2 weeks', 'for 3 months', 'for 5 years']) {
      expect(
        atLeast(
          assess({ text: `my knee aches going down stairs ${time}, no swelling, no fever` }).disposition,
          'same_day',
        ),
      ).toBe(false);
    }
  });

  test('what the caller knows wins over the text', () => {
    expect(assess({ text: 'baby, 2 months old, has a fever', age_years: 30 }).red_flags).toEqual([]);
  });

  test('an uncertain grave sign is never left at home', () => {
    const result = assess({
      text: "slight cold, runny nose, no fever, it's not like the worst headache or anything",
    });
    expect(result.uncertain.map((flag) => flag.id)).toEqual(['R14']);
    expect(result.disposition).toBe('same_day');
  });

  test.each(['I might have vomited blood', 'maybe black stool', 'quizás vomité sangre'])(
    'possible bleeding in the gut is asked about and seen today, not in some days: %s',
    (text) => {
      const result = assess({ text });
      expect(result.uncertain.map((flag) => flag.id)).toEqual(['R12']);
      expect(result).toMatchObject({ disposition: 'same_day', category: 'digestive' });
      expect(assess({ text, confirmed: ['R12'] })).toMatchObject({
        disposition: 'emergency',
        category: 'emergency',
      });
    },
  );

  test('a flag confirmed by the patient counts as said', () => {
    expect(assess({ text: 'headache', confirmed: ['R14'] })).toMatchObject({
      disposition: 'call_911',
      uncertain: [],
    });
  });

  test('nothing recognised means a clinician, not home', () => {
    expect(assess({ text: 'hello there' })).toMatchObject({
      disposition: 'appointment',
      category: 'unknown',
    });
  });
});

test('every piece of evidence points at the very words', () => {
  const text = 'No fever. My EAR hurts since Tuesday, my dad had a stroke.';
  const result = assess({ text });
  for (const piece of result.evidence) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  expect(result.evidence).toContainEqual(
    expect.objectContaining({ id: 'fever', text: 'fever', negated: true }),
  );
  expect(result.evidence).toContainEqual(expect.objectContaining({ id: 'h_stroke', subject: 'other' }));
});

test('the clinic hears a neutral phrase, never the patient', () => {
  expect(complaintOf('my stupid EAR is killing me since Tuesday')).toMatchObject({
    category: 'respiratory',
    phrase: 'ear pain',
  });
  expect(complaintOf('me duele el oído')).toMatchObject({ phrase: 'dolor de oído' });
  expect(complaintOf('hello')).toBeUndefined();
});

test('every end says what to watch for', () => {
  for (const text of [
    'runny nose, no fever, feeling fine otherwise',
    'my ear hurts',
    'crushing chest pain',
  ]) {
    expect(assess({ text }).safety_net).toMatch(/^Get emergency help if there is: /);
    expect(assess({ text, locale: 'es' }).safety_net).toMatch(/^Busque ayuda de urgencia/);
  }
});

test('numbers follow the country', () => {
  expect(emergencyNumbersFor('en-GB').emergency).toBe('999');
  expect(emergencyNumbersFor('AU').emergency).toBe('000');
  expect(emergencyNumbersFor('de-DE').emergency).toBe('112');
  expect(emergencyNumbersFor('en').crisis).toBe('988');
});

describe('for any text', () => {
  const words = fc.constantFrom(
    ..."my chest head baby hurts no not fever can't breathe blood pain since Tuesday 3 days , . ? ! and but dad had 101.2 vomiting dolor 🙂 \n".split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  test('it answers, the same each time, with evidence inside the text', () => {
    fc.assert(
      fc.property(text, (said) => {
        const result = assess({ text: said });
        expect(dispositions).toContain(result.disposition);
        expect(assess({ text: said })).toEqual(result);
        for (const piece of result.evidence) expect(said.slice(piece.start, piece.end)).toBe(piece.text);
      }),
    );
  });

  test('a plain emergency in a sentence of its own is never lost', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(assess({ text: `${said}\nShe is not breathing.` }).disposition).toBe('call_911');
      }),
    );
  });

  test('the disposition is at least that of every red flag', () => {
    fc.assert(
      fc.property(text, (said) => {
        const { disposition, red_flags } = assess({ text: said });
        expect(atLeast(disposition, maxDisposition(...red_flags.map((flag) => flag.level)))).toBe(true);
      }),
    );
  });
});
