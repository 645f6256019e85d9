import { describe, expect, it } from 'vitest';
import { isPlainYes, raisesDoubt } from '#shared/domain/call/clean.ts';

describe('a plain yes', () => {
  it.each([
    'Yes.',
    'Yes, Tuesday the 24th at half past three.',
    'Okay, Tuesday at 3:30 it is, on the 24th.',
    'Yes, with Doctor Okafor.',
    'Yes, Dr. Okafor will see them.',
    "It's 'yes'.",
    'Yes. Please bring the insurance card.',
    'Yes, no problem.',
    'Sí, con la Dra. Núñez.',
    '',
  ])('is "%s"', (text) => {
    expect(isPlainYes(text)).toBe(true);
  });

  it.each([
    'We are a bakery on Tuesday.',
    'Okafor is off.',
    "Yes, I'd see them then.",
    'Yes, unless they call.',
    'Yes. Please bring a deposit first.',
    'Yes, but on Tuesday the 24th at 3:30.',
    'Sí, pero con la Dra. Núñez.',
  ])('is not "%s"', (text) => {
    expect(isPlainYes(text)).toBe(false);
  });
});

describe('a turn after the yes', () => {
  it.each<readonly [shakes: boolean, text: string]>([
    [false, "That's right, see you then."],
    [false, "What's your phone number?"],
    [true, 'Can I call your phone number?'],
    [false, 'Parking is behind the building.'],
    [false, 'Please bring the card. Parking is behind the building.'],
    [true, 'They left.'],
    [true, 'Lunch on Wednesday.'],
    [false, 'Lunch after five.'],
    [true, 'Lunch after five or on Wednesday.'],
    [true, 'The machine is failing.'],
    [false, 'Nurses wear blue.'],
  ])('shakes it (%s): "%s"', (shakes, text) => {
    expect(raisesDoubt(text, false)).toBe(shakes);
  });

  it('may doubt something else where the agent had asked something else', () => {
    expect(raisesDoubt('The machine is failing.', true)).toBe(false);
    expect(raisesDoubt('Actually, they left.', true)).toBe(true);
  });
});
