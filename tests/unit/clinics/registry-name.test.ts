import { describe, expect, it } from 'vitest';
import { registryName } from '#shared/adapters/clinics/registry-name.ts';

describe('a name from a registry', () => {
  it.each([
    ["ST. MARY'S URGENT CARE OF NYC, PLLC", "St. Mary's Urgent Care of NYC"],
    ["O'BRIEN FAMILY MEDICINE P.C.", "O'Brien Family Medicine"],
    ['MCDONALD-LEE ENT GROUP, INC.', 'McDonald-Lee ENT Group'],
    ['HEALTH CENTER AT THE PARK LLC', 'Health Center at the Park'],
    ['OB/GYN PARTNERS', 'OB/GYN Partners'],
    ['CityCare Clinic, LLC', 'CityCare Clinic'],
    ['350 W 34TH ST  STE 2B', '350 W 34th St Ste 2B'],
  ])('%s is shown as %s', (name, shown) => {
    expect(registryName(name)).toBe(shown);
  });
});
