import { describe, expect, test } from 'vitest';
import { ageIn } from '#shared/domain/triage/facts/age.ts';

describe('the age of the patient', () => {
  test.each([
    ['0 days old', 0],
    ['120 years old', 120],
    ['130 years old', undefined],
    ['3 week old baby', (3 * 7) / 365.25],
    ['10 days old', 10 / 365.25],
    ['tiene 2 semanas', 14 / 365.25],
    ['tiene 3 meses', 0.25],
    // A breast-feeding mother tells the age of her baby, not hers; a baby that does not feed is the patient.
    ['i am nursing a 3 month old and have a fever', undefined],
    ['nursing 3 month old twins, sore breast', undefined],
    ['not feeding well, 3 weeks old', 21 / 365.25],
    // A temperature is no age, a woman of 95 is.
    ['it reads 101 f', undefined],
    ['it reads 101f', undefined],
    ['it reads 101  f', undefined],
    ['temp 90 f', undefined],
    ['male aged 130', undefined],
    ['95 female', 95],
    ['95female', 95],
    ['34 f', 34],
    ['my brother aged 50. my ear hurts', undefined],
    ['male aged 50. my ear hurts', 50],
    ['newborn will not wake', 0.03],
    ['a woman in her 60s', 65],
    ["in my early 20's", 25],
    ['an infant', 0.5],
    ['my toddler fell', 2],
    ['my grandma fell', 75],
    ['my ear hurts', undefined],
  ])('%s', (text, years) => {
    const found = ageIn(text)?.years;
    if (years === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(years, 6);
  });
});
