import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFaults } from '#shared/domain/clinics/number-gate.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';

const codeOf = (text: string, countries?: readonly string[]): string => {
  const checked = checkNumber(text, countries);
  return checked.ok ? checked.e164 : checked.code;
};

describe('a number to be dialled', () => {
  it.each([
    ['212-555-0123', '+12125550123'],
    ['(404) 555-0144 ext 4', '+14045550144'],
    ['12125550123', '+12125550123'],
    ['+1 416 555 0123', '+14165550123'],
    ['  212-555-0123 ', '+12125550123'],
    // With a plus before all its figures it would be a number in France.
    ['331-555-0144 ext 2', '+13315550144'],
  ])('%s is %s', (text, e164) => {
    expect(codeOf(text)).toBe(e164);
  });

  it('gets the plus it lacks when it is valid with one', () => {
    expect(codeOf('442079460018', ['GB'])).toBe('+442079460018');
  });

  it.each([
    ['911', 'emergency_number'],
    ['1-911', 'emergency_number'],
    ['988', 'emergency_number'],
    ['112', 'emergency_number'],
    ['1-800-222-1222', 'emergency_number'],
    ['411', 'service_number'],
    ['911 555 0100', 'service_number'],
    ['72345', 'short_number'],
    ['555-0123', 'short_number'],
    ['1-900-555-0100', 'premium_number'],
    ['212-976-0100', 'premium_number'],
    ['888-555-0100', 'toll_free_number'],
    ['+15005550006', 'special_number'],
    ['+881612345678', 'special_number'],
    ['+442079460018', 'country_not_allowed'],
    ['+1 876 555 0123', 'country_not_allowed'],
    ['1 809 555 0123', 'country_not_allowed'],
    ['1234567', 'short_number'],
    ['12345678', 'not_a_phone_number'],
    ['212 555 01234', 'not_a_phone_number'],
    ['call 212 555 0123 now', 'not_a_phone_number'],
    ['call the clinic', 'not_a_phone_number'],
    ['', 'not_a_phone_number'],
  ])('%s is refused as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is refused outside the allowed countries and accepted within', () => {
    expect(codeOf('+14165550123', ['US'])).toBe('country_not_allowed');
    expect(codeOf('+14165550123', ['CA'])).toBe('+14165550123');
  });

  it.each([
    ['+44 909 879 0123', 'premium_number'],
    ['+44 808 157 0123', 'toll_free_number'],
    ['+44 3069 990123', 'special_number'],
    ['+61 1800 975 707', 'toll_free_number'],
    ['+61 1300 975 707', 'special_number'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+61 491 570 006', '+61491570006'],
  ])('%s is %s where calls abroad are allowed', (text, code) => {
    expect(codeOf(text, ['US', 'GB', 'AU'])).toBe(code);
  });

  it('is refused in words of the language asked for', () => {
    expect(checkNumber('911', ['US'], 'es')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('emergencia'),
    });
  });

  it('is, once accepted, a plain North American number of no special kind', () => {
    const spelling = fc.oneof(
      fc.stringMatching(/^\+?1?[ (-]?\d{3}[) -]{0,2}\d{3}[ -]?\d{4}$/),
      fc.stringMatching(/^[+]?\d{1,15}$/),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(spelling, (text) => {
        const checked = checkNumber(text);
        if (!checked.ok) {
          expect(numberFaults).toContain(checked.code);
          expect(checked.sentence).not.toBe('');
          return;
        }
        expect(checked.e164).toMatch(/^\+1[2-9]\d{2}[2-9]\d{6}$/);
        expect(checked.e164).not.toMatch(/^\+1(?:900|8(?:00|88|77|66|55|44|33|22)|[2-9]11|\d{3}976)/);
        expect(checkNumber(checked.e164)).toEqual(checked);
      }),
      { numRuns: 2000 },
    );
  });
});
