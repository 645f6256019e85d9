const tags = { en: 'en-US', es: 'es-US' } as const;

/**
 * A moment as a person says it, in the clinic's zone: "Tuesday, November 24, 3:30 PM EST".
 * `instant` is ISO 8601; `timezone` an IANA name.
 */
export const spokenWhen = (instant: string, timezone: string, language: 'en' | 'es'): string =>
  new Intl.DateTimeFormat(tags[language], {
    timeZone: timezone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
    .format(new Date(instant))
    // ICU puts a narrow no-break space before AM/PM; plain spaces survive every channel.
    .replace(/[\u202f\u00a0]/g, ' ');
