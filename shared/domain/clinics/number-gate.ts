export const numberFaults = [
  'emergency_number',
  'service_number',
  'short_number',
  'premium_number',
  'toll_free_number',
  'special_number',
  'country_not_allowed',
  'not_a_phone_number',
] as const;
export type NumberFault = (typeof numberFaults)[number];

/** The long forms of crisis lines. */
const crisisLines = new Set([
  '8002221222',
  '8338526262',
  '8006624357',
  '8007997233',
  '8006564673',
  '8002738255',
]);
/** NANP plan: x11 codes; 8xx with equal digits is toll-free; 5xx personal; 600, 700, 710 carriers and government. */
export const serviceCode = /^1?[2-8]11$/;
const tollFree = /^8(?:00|22|33|44|55|66|77|88)/;
const special = /^(?:5(?:00|21|22|23|24|25|26|27|28|29|33|44|66|77|88)|600|622|700|710)/;
/** 900 as area code, 976 as exchange in any area. */
const premium = /^(?:900|...976)/;

/** Digits of a number of the North American plan without the 1, or undefined. */
export const nanp = (e164: string): string | undefined =>
  /^\+1\d{10}$/.test(e164) ? e164.slice(2) : undefined;

export const nanpFault = (digits: string): NumberFault | undefined => {
  if (crisisLines.has(digits)) return 'emergency_number';
  if (serviceCode.test(digits.slice(0, 3)) || digits.startsWith('911')) return 'service_number';
  if (premium.test(digits)) return 'premium_number';
  if (tollFree.test(digits)) return 'toll_free_number';
  if (special.test(digits)) return 'special_number';
  return undefined;
};

/** Country codes of satellite and global networks (ITU-T E.164 assignments): no clinic, and several dollars a minute. */
export const satellite = /^\+(?:870|878|881|882|883|979|991)/;

/** Area codes of the North American plan outside the United States and Canada. */
const elsewhere =
  /^(?:242|246|264|268|284|340|345|441|473|649|658|664|670|671|684|721|758|767|784|787|809|829|849|868|869|876|939)/;

/**
 * The last look at a number before it is dialled, without a library: it was checked in full when its clinic was chosen.
 * `e164` is the stored number; `allowedCountries` are ISO 3166-1 alpha-2.
 */
export const gateNumber = (e164: string, allowedCountries: readonly string[]): NumberFault | undefined => {
  if (!/^\+[1-9]\d{7,14}$/.test(e164)) return 'not_a_phone_number';
  if (satellite.test(e164)) return 'special_number';
  const inAmerica = allowedCountries.some((country) => country === 'US' || country === 'CA');
  const digits = nanp(e164);
  if (digits === undefined) {
    const abroad = allowedCountries.some((country) => country !== 'US' && country !== 'CA');
    return abroad && !e164.startsWith('+1') ? undefined : 'country_not_allowed';
  }
  return nanpFault(digits) ?? (inAmerica && !elsewhere.test(digits) ? undefined : 'country_not_allowed');
};
