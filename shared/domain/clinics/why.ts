import { sayMinute } from '../dates/say-date.ts';
import { type Locale, weekdayNames } from '../dates/words.ts';
import { nuccLabels } from './data/nucc-labels.ts';

/** One reason why a clinic is proposed, as facts; `sayWhy` has the words. */
export type Why =
  /** `exact` is false when only the ZIP code's area is known. */
  | { readonly key: 'distance'; readonly km: number; readonly exact: boolean }
  | { readonly key: 'specialty'; readonly nucc: string }
  | { readonly key: 'open_until'; readonly minute: number }
  /** `days` from today on the clinic's calendar; `weekday` 0 is Sunday. */
  | { readonly key: 'opens'; readonly days: number; readonly weekday: number; readonly minute: number }
  | { readonly key: 'open_when_wanted' }
  | { readonly key: 'new_patients' }
  | { readonly key: 'speaks'; readonly language: string }
  | { readonly key: 'booked_before' };

const milesPerKm = 0.621371;

const languageNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  es: { en: 'Spanish', es: 'español' },
  en: { en: 'English', es: 'inglés' },
};

const miles = (km: number): string => {
  const value = km * milesPerKm;
  return value < 9.95 ? (Math.max(1, Math.round(value * 10)) / 10).toFixed(1) : String(Math.round(value));
};

const opensDay = (days: number, weekday: number, locale: Locale): string => {
  if (days === 0) return locale === 'es' ? 'hoy' : 'today';
  if (days === 1) return locale === 'es' ? 'mañana' : 'tomorrow';
  const name = weekdayNames[locale][weekday] ?? '';
  return locale === 'es' ? `el ${name}` : `on ${name}`;
};

const english = (why: Why): string => {
  switch (why.key) {
    case 'distance':
      return `${why.exact ? '' : 'about '}${miles(why.km)} miles`;
    case 'specialty':
      return nuccLabels[why.nucc]?.en ?? 'the kind of clinic you need';
    case 'open_until':
      return why.minute >= 1440 ? 'open until midnight' : `open until ${sayMinute(why.minute, 'en')}`;
    case 'opens':
      return `opens ${opensDay(why.days, why.weekday, 'en')} at ${sayMinute(why.minute, 'en')}`;
    case 'open_when_wanted':
      return 'open at times you can come';
    case 'new_patients':
      return 'takes new patients';
    case 'speaks':
      return `speaks ${languageNames[why.language]?.en ?? 'your language'}`;
    case 'booked_before':
      return 'has booked by phone before';
  }
};

const spanish = (why: Why): string => {
  switch (why.key) {
    case 'distance':
      return `a ${why.exact ? '' : 'unas '}${miles(why.km)} millas`;
    case 'specialty':
      return nuccLabels[why.nucc]?.es ?? 'el tipo de clínica que necesita';
    case 'open_until':
      return why.minute >= 1440
        ? 'abierta hasta la medianoche'
        : `abierta hasta ${sayMinute(why.minute, 'es')}`;
    case 'opens':
      return `abre ${opensDay(why.days, why.weekday, 'es')} a ${sayMinute(why.minute, 'es')}`;
    case 'open_when_wanted':
      return 'abierta a las horas en que puede ir';
    case 'new_patients':
      return 'acepta pacientes nuevos';
    case 'speaks':
      return `habla ${languageNames[why.language]?.es ?? 'su idioma'}`;
    case 'booked_before':
      return 'ya ha dado citas por teléfono';
  }
};

export const sayWhy = (why: Why, locale: Locale): string => (locale === 'es' ? spanish(why) : english(why));
