/** Times as a person in that place reads them off a wall clock: the offset of the text is the clinic's own. */

export type Language = 'en' | 'es';

const wall = (iso: string): Date | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute] = match.map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute));
};

const format = (iso: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
  const date = wall(iso);
  return date === undefined
    ? iso
    : new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' }).format(date);
};

const locale = (language: Language): string => (language === 'es' ? 'es-US' : 'en-US');

export const sayDay = (iso: string, language: Language): string =>
  format(iso, language, { weekday: 'long', month: 'long', day: 'numeric' });
export const sayTime = (iso: string, language: Language): string =>
  format(iso, language, { hour: 'numeric', minute: '2-digit' });
export const sayShort = (iso: string, language: Language): string =>
  format(iso, language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
export const sayMonth = (iso: string, language: Language): string =>
  format(iso, language, { month: 'short' });
export const sayDate = (iso: string, language: Language): string => format(iso, language, { day: 'numeric' });

/** A moment on this device's own clock. */
export const sayHere = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
    new Date(iso),
  );

export const sayClock = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locale(language), { hour: 'numeric', minute: '2-digit' }).format(new Date(iso));

/** `America/New_York` on that day → `EST`; nothing where the browser does not know the zone. */
export const sayZone = (iso: string, timezone: string, language: Language): string => {
  try {
    const parts = new Intl.DateTimeFormat(locale(language), {
      timeZone: timezone,
      timeZoneName: 'short',
    }).formatToParts(new Date(iso));
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
};

/** 95 → `1:35`. */
export const sayCountdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** +12125550142 → (212) 555-0142; anything else as it is. */
export const sayPhone = (e164: string): string => {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return match === null ? e164 : `(${match[1]}) ${match[2]}-${match[3]}`;
};
