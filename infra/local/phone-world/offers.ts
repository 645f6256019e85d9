import { TZDate } from '@date-fns/tz';
import { addDays, format } from 'date-fns';
import { randomFrom } from './random.ts';

export type Language = 'en' | 'es';

/** A time a clinic offers, in the words of the tools: `date` YYYY-MM-DD and `time` HH:MM in the clinic's zone. */
export type Offer = {
  readonly phrase: string;
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
  readonly startIso: string;
};

/** When a front desk gives appointments: 09:00 to 16:30. */
const times = [
  [9, 0],
  [9, 45],
  [10, 30],
  [11, 15],
  [13, 0],
  [13, 45],
  [14, 30],
  [15, 15],
  [16, 0],
  [16, 30],
] as const;
const daysAhead = 14;

/** Every appointment of the next two weeks' weekdays, earliest first. */
export function diaryOf(callAt: number, timezone: string, language: Language): Offer[] {
  const today = new TZDate(callAt, timezone);
  return Array.from({ length: daysAhead }, (_, day) => addDays(today, day + 1))
    .filter((day) => day.getDay() !== 0 && day.getDay() !== 6)
    .flatMap((day) => times.map(([hour, minute]) => offerAt(dayAt(day, hour, minute, timezone), language)));
}

/** What is still free of a diary: about a third of it. */
export function stillFree(diary: readonly Offer[], seed: number): Offer[] {
  const random = randomFrom(seed);
  return diary.filter(() => random() < 0.35);
}

const dayAt = (day: Date, hour: number, minute: number, timezone: string): TZDate =>
  new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute, timezone);

const clock = { en: 'h:mm a', es: 'h:mm' } as const;

/** "Tuesday, November 24 at 10:30 AM" · "el martes 24 de noviembre a las 10:30 de la mañana" */
function offerAt(start: TZDate, language: Language): Offer {
  const name = (part: 'weekday' | 'month'): string =>
    start.toLocaleDateString(language === 'es' ? 'es-US' : 'en-US', {
      [part]: 'long',
      timeZone: start.timeZone ?? 'UTC',
    });
  const weekday = name('weekday');
  const hour = format(start, clock[language]);
  const phrase =
    language === 'es'
      ? `el ${weekday} ${start.getDate()} de ${name('month')} a ${start.getHours() === 13 ? 'la' : 'las'} ${hour} de la ${start.getHours() < 12 ? 'mañana' : 'tarde'}`
      : `${weekday}, ${name('month')} ${start.getDate()} at ${hour.replace(':00', '')}`;
  return {
    phrase,
    date: format(start, 'yyyy-MM-dd'),
    time: format(start, 'HH:mm'),
    weekday,
    startIso: format(start, "yyyy-MM-dd'T'HH:mm:ssxxx"),
  };
}
