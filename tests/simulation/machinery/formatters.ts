const quarterMs = 900_000;

/**
 * A zone's offset as date-fns asks for it, with the day: neither changes within a quarter of an hour anywhere, and
 * stories begin at few times.
 */
const offsetsByQuarter = (formatter: Intl.DateTimeFormat): void => {
  const said = new Map<number, string>();
  const format = (date?: Date | number): string => {
    const quarter = Math.floor(Number(date ?? Date.now()) / quarterMs);
    const before = said.get(quarter);
    if (before !== undefined) return before;
    const text = real(quarter * quarterMs);
    said.set(quarter, text);
    return text;
  };
  const real = formatter.format;
  Object.defineProperty(formatter, 'format', { value: format });
};

/**
 * The runtime's date formatters, each made once: making one costs more than all else in a story. What they say of an
 * instant is the same, so nothing else changes.
 */
const Real = Intl.DateTimeFormat;
const made = new Map<string, Intl.DateTimeFormat>();

const known = (locales?: string | string[], options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locales, options]);
  const before = made.get(key);
  if (before !== undefined) return before;
  const formatter = new Real(locales, options);
  if (Object.entries(options ?? {}).toString() === `timeZone,${options?.timeZone},timeZoneName,longOffset`)
    offsetsByQuarter(formatter);
  made.set(key, formatter);
  return formatter;
};

Intl.DateTimeFormat = new Proxy(Real, {
  construct: (_, [locales, options]) => known(locales, options),
  apply: (_, __, [locales, options]) => known(locales, options),
});
