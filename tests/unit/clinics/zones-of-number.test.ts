import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { areaCodes } from '#shared/domain/clinics/data/area-codes.ts';
import { zonesOfNumber } from '#shared/domain/clinics/zones-of-number.ts';

const numberIn = (code: number | string): string => `+1${code}5550123`;

/** Whose numbering plan has this area code for ordinary telephones; maintained by others. */
const countryOf = (code: number): string | undefined => {
  const number = parsePhoneNumberFromString(numberIn(code));
  return number?.getType() === 'FIXED_LINE_OR_MOBILE' ? number.country : undefined;
};

describe('the clock where a telephone number is at home', () => {
  it.each([
    ['202', ['America/New_York']],
    ['312', ['America/Chicago']],
    ['303', ['America/Denver']],
    ['602', ['America/Phoenix']],
    ['415', ['America/Los_Angeles']],
    ['808', ['Pacific/Honolulu']],
    ['306', ['America/Regina']],
    ['709', ['America/St_Johns', 'America/Goose_Bay']],
    ['850', ['America/New_York', 'America/Chicago']],
    ['915', ['America/Denver']],
  ])('%s is told by its area code', (code, zones) => {
    expect(zonesOfNumber(numberIn(code))).toEqual(zones);
  });

  it('is not guessed for a number that does not tell', () => {
    expect(zonesOfNumber('+442079460123')).toEqual([]);
    expect(zonesOfNumber('+18005550123')).toEqual([]);
  });

  it('is known for every area code in service in the United States and Canada', () => {
    const unknown = Array.from({ length: 800 }, (_, index) => 200 + index).filter(
      (code) => ['US', 'CA'].includes(countryOf(code) ?? '') && zonesOfNumber(numberIn(code)).length === 0,
    );
    expect(unknown).toEqual([]);
  });

  it('names only zones that exist, and each area code once', () => {
    const codes = areaCodes.flatMap(([, list]) => list.split(' '));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[2-9]\d\d$/);
    for (const zone of areaCodes.flatMap(([zones]) => zones))
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });
});
