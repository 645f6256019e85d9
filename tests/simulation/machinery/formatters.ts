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
  made.set(key, formatter);
  return formatter;
};

Intl.DateTimeFormat = new Proxy(Real, {
  construct: (_, [locales, options]) => known(locales, options),
  apply: (_, __, [locales, options]) => known(locales, options),
});
