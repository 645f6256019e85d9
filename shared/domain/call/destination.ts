import type { Clinic } from '../clinics/clinic.ts';

/** Where a cascade's call really goes. */
export type Destination =
  | { readonly kind: 'call'; readonly to_number: string }
  | { readonly kind: 'refused'; readonly code: 'fictional_clinic'; readonly message: string };

/**
 * Fictional clinics have nobody to answer: in live mode each such call goes to the operator's own test phone, or is
 * refused. With a test phone set, no live cascade ever rings a clinic's number.
 */
export const destinationOf = (
  clinic: Clinic,
  settings: { readonly live: boolean; readonly test_phone?: string },
): Destination => {
  if (!settings.live) return { kind: 'call', to_number: clinic.phone };
  if (settings.test_phone !== undefined) return { kind: 'call', to_number: settings.test_phone };
  if (!clinic.fictional) return { kind: 'call', to_number: clinic.phone };
  return {
    kind: 'refused',
    code: 'fictional_clinic',
    message: 'These clinics are examples and cannot be phoned. Nobody was called.',
  };
};
