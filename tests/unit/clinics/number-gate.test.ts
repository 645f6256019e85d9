import { describe, expect, it } from 'vitest';
import { gateNumber, type NumberFault, nanp } from '#shared/domain/clinics/number-gate.ts';

const north = ['US', 'CA'];

describe('the last look at a number before it is dialled', () => {
  it.each<readonly [string, readonly string[]]>([
    ['+12125550100', ['US']],
    ['+12125550100', ['CA']],
    ['+12125550100', ['GB', 'US']],
    ['+442079460018', ['US', 'GB']],
    ['+442079460018', ['GB']],
  ])('lets %s pass where %j may be called', (e164, countries) => {
    expect(gateNumber(e164, countries)).toBeUndefined();
  });

  it.each<readonly [string, readonly string[], NumberFault]>([
    ['', north, 'not_a_phone_number'],
    ['2125550100', north, 'not_a_phone_number'],
    ['tel:+12125550100', north, 'not_a_phone_number'],
    ['+12125550100,,9', north, 'not_a_phone_number'],
    ['+1 212 555 0100', north, 'not_a_phone_number'],
    ['+02079460018', ['GB'], 'not_a_phone_number'],
    ['+4420794', ['GB'], 'not_a_phone_number'],
    ['+4420794600181234', ['GB'], 'not_a_phone_number'],
    ['+881612345678', ['US', 'GB'], 'special_number'],
    ['+18002738255', north, 'emergency_number'],
    ['+14115550100', north, 'service_number'],
    ['+19115550100', north, 'service_number'],
    ['+19005550100', north, 'premium_number'],
    ['+12129760100', north, 'premium_number'],
    ['+18885550100', north, 'toll_free_number'],
    ['+15005550100', north, 'special_number'],
    ['+17105550100', north, 'special_number'],
    ['+18765550100', north, 'country_not_allowed'],
    ['+12125550100', ['GB'], 'country_not_allowed'],
    ['+12125550100', [], 'country_not_allowed'],
    ['+442079460018', north, 'country_not_allowed'],
    ['+442079460018', ['US'], 'country_not_allowed'],
    ['+442079460018', ['CA'], 'country_not_allowed'],
    ['+442079460018', [], 'country_not_allowed'],
    // A digit short of a number in America, and no number anywhere else.
    ['+121255501', ['US', 'GB'], 'country_not_allowed'],
  ])('stops %s where %j may be called: %s', (e164, countries, fault) => {
    expect(gateNumber(e164, countries)).toBe(fault);
  });
});

describe('a number of the North American plan', () => {
  it.each([
    ['+12125550100', '2125550100'],
    ['tel:+12125550100', undefined],
    ['+121255501001', undefined],
    ['+1212555010', undefined],
    ['+442079460018', undefined],
  ])('is ten digits after the 1: %s', (e164, digits) => {
    expect(nanp(e164)).toBe(digits);
  });
});
