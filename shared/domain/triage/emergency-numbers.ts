/** Whom to call, by country (ISO 3166-1 alpha-2). Crisis and poison lines where one national number exists. */
export type EmergencyNumbers = {
  readonly emergency: string;
  readonly crisis: string;
  readonly poison?: string;
};

export const emergencyNumbers = {
  US: { emergency: '911', crisis: '988', poison: '1-800-222-1222' },
  CA: { emergency: '911', crisis: '988', poison: '1-844-764-7669' },
  MX: { emergency: '911', crisis: '800 290 0024' },
  GB: { emergency: '999', crisis: '116 123' },
  IE: { emergency: '112', crisis: '116 123' },
  AU: { emergency: '000', crisis: '13 11 14', poison: '13 11 26' },
  NZ: { emergency: '111', crisis: '1737' },
  EU: { emergency: '112', crisis: '116 123' },
  IN: { emergency: '112', crisis: '14416' },
} as const satisfies Readonly<Record<string, EmergencyNumbers>>;

const known: ReadonlyMap<string, EmergencyNumbers> = new Map(Object.entries(emergencyNumbers));
const europe = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE NO IS CH'.split(' '),
);

/**
 * Numbers for a BCP 47 locale ("en-GB") or a country code ("GB"); without a region, or with an unknown one,
 * those of the United States, where Ringaround calls.
 */
export const emergencyNumbersFor = (localeOrCountry = 'US'): EmergencyNumbers => {
  const region = /(?:^|-)([A-Z]{2})(?=-|$)/.exec(localeOrCountry)?.[1] ?? 'US';
  return known.get(europe.has(region) ? 'EU' : region) ?? emergencyNumbers.US;
};
