import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Locale } from '../dates/words.ts';
import { type NumberFault, nanp, nanpFault, satellite, serviceCode } from './number-gate.ts';

export type CheckedNumber =
  | { readonly ok: true; readonly e164: string }
  | { readonly ok: false; readonly code: NumberFault; readonly sentence: string };

const defaultCountries = ['US', 'CA'] as const;

const sentences: Record<Locale, Record<NumberFault, string>> = {
  en: {
    emergency_number: 'That is an emergency or crisis line; an automated assistant never calls it.',
    service_number: 'That is a service code, not the number of a clinic.',
    short_number: 'That number is too short to be the full number of a clinic.',
    premium_number: 'That is a premium-rate number, which is never called.',
    toll_free_number: 'That is a toll-free line rather than the front desk of one clinic.',
    special_number: 'That is a personal, satellite or special-rate number, which is never called.',
    country_not_allowed: 'That number is in a country where calls are not allowed.',
    not_a_phone_number: 'That is not a valid phone number.',
  },
  es: {
    emergency_number: 'Es una línea de emergencia o de crisis; un asistente automático nunca llama a ella.',
    service_number: 'Es un código de servicio, no el número de una clínica.',
    short_number: 'Ese número es demasiado corto para ser el número completo de una clínica.',
    premium_number: 'Es un número de tarifa especial, al que nunca se llama.',
    toll_free_number: 'Es una línea gratuita y no la recepción de una clínica.',
    special_number: 'Es un número personal, satelital o de tarifa especial, al que nunca se llama.',
    country_not_allowed: 'Ese número está en un país al que no se permite llamar.',
    not_a_phone_number: 'Ese no es un número de teléfono válido.',
  },
};

/** Short emergency and crisis numbers of the places a patient may be used to. */
const emergency = new Set(['911', '988', '112', '999', '000', '111', '113', '061', '066', '1911', '1988']);

const typeFault = (type: string | undefined): NumberFault | undefined => {
  switch (type) {
    case 'PREMIUM_RATE':
      return 'premium_number';
    case 'TOLL_FREE':
      return 'toll_free_number';
    case 'SHARED_COST':
    case 'PERSONAL_NUMBER':
    case 'PAGER':
    case 'UAN':
    case 'VOICEMAIL':
      return 'special_number';
    default:
      return undefined;
  }
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A US reading first; then, because many people leave it out, a plus before a number that is only valid with one. */
const parse = (text: string) => {
  const national = parsePhoneNumberFromString(text, { defaultCountry: 'US', extract: false });
  // Ten digits are a US number or none: 911 555 0100 is not a number in India.
  if (national?.isValid() === true || text.includes('+') || digitsOf(text).length === 10) return national;
  const withPlus = parsePhoneNumberFromString(`+${digitsOf(text)}`, { extract: false });
  return withPlus?.isValid() === true ? withPlus : national;
};

const shortFault = (digits: string): NumberFault | undefined => {
  if (emergency.has(digits)) return 'emergency_number';
  if (serviceCode.test(digits)) return 'service_number';
  return digits.length > 0 && digits.length < 8 ? 'short_number' : undefined;
};

/**
 * Whether a number may be dialled at all, and its E.164 form. `allowedCountries` are ISO 3166-1 alpha-2. The
 * fictional 555-0100 to 555-0199 of any allowed area pass: they ring nobody, and the simulated clinics have them.
 */
export const checkNumber = (
  text: string,
  allowedCountries: readonly string[] = defaultCountries,
  locale: Locale = 'en',
): CheckedNumber => {
  const refuse = (code: NumberFault): CheckedNumber => ({
    ok: false,
    code,
    sentence: sentences[locale][code],
  });
  const short = shortFault(digitsOf(text));
  if (short !== undefined) return refuse(short);
  const number = parse(text.trim());
  if (number === undefined) return refuse('not_a_phone_number');
  const plan = nanp(number.number);
  const fault = plan === undefined ? undefined : nanpFault(plan);
  if (fault !== undefined) return refuse(fault);
  if (satellite.test(number.number)) return refuse('special_number');
  if (!number.isValid()) return refuse('not_a_phone_number');
  const type = typeFault(number.getType());
  if (type !== undefined) return refuse(type);
  if (number.country === undefined || !allowedCountries.includes(number.country)) {
    return refuse('country_not_allowed');
  }
  return { ok: true, e164: number.number };
};
