import {
  type BetterQuestion,
  dayMinutes,
  dayParts,
  openEnd,
  type Preferences,
  type PreferenceWindow,
} from './preferences.ts';
import { sayDay, sayMinute } from './say-date.ts';
import { weekdayOfDay } from './wall-clock.ts';
import { type Locale, weekdayNames } from './words.ts';

const words = {
  en: {
    anyTime: 'any time',
    anyDay: 'any day',
    weekdays: 'any weekday',
    weekends: 'at the weekend',
    or: 'or',
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    from: (minute: string) => `from ${minute}`,
    before: (minute: string) => `before ${minute}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    on: (day: string) => `on ${day}`,
    range: (from: string, to: string) => `from ${from} to ${to}`,
    since: (from: string) => `from ${from} on`,
    not: (what: string) => `not ${what}`,
    earliest: 'the earliest possible',
    later: (minute: string) => `Do you have anything from ${minute} that day?`,
    earlier: (minute: string) => `Do you have anything before ${minute} that day?`,
    otherDay: (what: string) => `Do you have anything ${what}?`,
    sooner: 'Do you have anything sooner?',
  },
  es: {
    anyTime: 'a cualquier hora',
    anyDay: 'cualquier día',
    weekdays: 'entre semana',
    weekends: 'el fin de semana',
    or: 'o',
    morning: 'por la mañana',
    afternoon: 'por la tarde',
    evening: 'por la noche',
    from: (minute: string) => `desde ${minute}`,
    before: (minute: string) => `antes de ${minute}`,
    between: (from: string, to: string) => `entre ${from} y ${to}`,
    on: (day: string) => day,
    range: (from: string, to: string) => `desde ${from} hasta ${to}`,
    since: (from: string) => `desde ${from}`,
    not: (what: string) => `no ${what}`,
    earliest: 'lo antes posible',
    later: (minute: string) => `¿Tiene algo desde ${minute} ese día?`,
    earlier: (minute: string) => `¿Tiene algo antes de ${minute} ese día?`,
    otherDay: (what: string) => `¿Tiene algo ${what}?`,
    sooner: '¿Tiene algo antes?',
  },
} as const;

const list = (items: readonly string[], or: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;

const daysText = (weekdays: readonly number[], locale: Locale): string => {
  const key = [...weekdays].sort().join('');
  if (key === '' || key === '0123456') return '';
  if (key === '12345') return words[locale].weekdays;
  if (key === '06') return words[locale].weekends;
  const names = weekdays.map((day) => weekdayNames[locale][day] ?? '');
  return locale === 'es' ? `el ${list(names, 'o')}` : list(names, 'or');
};

const timeText = (window: PreferenceWindow, locale: Locale): string => {
  const w = words[locale];
  const { from_minute: from, to_minute: to } = window;
  for (const part of ['morning', 'afternoon', 'evening'] as const)
    if (from === dayParts[part][0] && to === dayParts[part][1]) return w[part];
  if (from === 0 && to === dayMinutes) return '';
  if (to === dayMinutes) return w.from(sayMinute(from, locale));
  if (from === 0) return w.before(sayMinute(to, locale));
  return w.between(sayMinute(from, locale), sayMinute(to, locale));
};

const dayText = (day: string, locale: Locale): string => {
  const [, month, date] = day.split('-');
  return sayDay({ weekday: weekdayOfDay(day), month: Number(month), day: Number(date) }, locale);
};

const datesText = (window: PreferenceWindow, locale: Locale): string => {
  const w = words[locale];
  if (!window.dates) return '';
  const { from, to } = window.dates;
  if (from === to) return w.on(dayText(from, locale));
  return to === openEnd
    ? w.since(dayText(from, locale))
    : w.range(dayText(from, locale), dayText(to, locale));
};

const windowText = (window: PreferenceWindow, locale: Locale): string => {
  const days = daysText(window.weekdays, locale);
  const dates = datesText(window, locale);
  const time = timeText(window, locale);
  const anyDay = days === '' && dates === '' ? words[locale].anyDay : '';
  const oneDay = window.dates !== undefined && window.dates.from === window.dates.to;
  const order = oneDay ? [days, dates, time] : [anyDay, days, time, dates];
  return order.filter((part) => part !== '').join(' ');
};

const exclusionText = (window: PreferenceWindow, locale: Locale): string => {
  const text = windowText(window, locale);
  const { anyDay } = words[locale];
  return words[locale].not(text.startsWith(`${anyDay} `) ? text.slice(anyDay.length + 1) : text);
};

/** What was understood, to be repeated to the patient: "any weekday from 3 PM; not Monday". */
export const describe = (preferences: Preferences, locale: Locale): string => {
  const w = words[locale];
  const alternatives = list(
    preferences.alternatives.map((window) => windowText(window, locale)),
    w.or,
  );
  const parts = [
    ...(alternatives === '' ? [] : [alternatives]),
    ...preferences.exclusions.map((window) => exclusionText(window, locale)),
    ...(preferences.earliest ? [w.earliest] : []),
  ];
  if (parts.length === 0) return w.anyTime;
  return alternatives === '' && !preferences.earliest ? [w.anyTime, ...parts].join('; ') : parts.join('; ');
};

/** The better question, as the agent should put it to the clinic. */
export const betterQuestion = (better: BetterQuestion, locale: Locale): string => {
  const w = words[locale];
  switch (better.ask) {
    case 'later':
      return w.later(sayMinute(better.minute, locale));
    case 'earlier':
      return w.earlier(sayMinute(better.minute, locale));
    case 'other_day':
      return w.otherDay(windowText(better.window, locale));
    case 'sooner':
      return w.sooner;
  }
};
