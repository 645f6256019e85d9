import { fold } from '../../triage/text/fold.ts';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
};

const isoDay = (year: number, month: number, day: number, now: Date): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day or a month that is none runs over into another month.
  if (date.getUTCMonth() !== month - 1 || date > now || year < now.getUTCFullYear() - 120) return undefined;
  return date.toISOString().slice(0, 10);
};

const fullYear = (digits: string, now: Date): number => {
  const value = Number(digits);
  if (digits.length === 4) return value;
  const century = Math.floor(now.getUTCFullYear() / 100) * 100;
  return century + value > now.getUTCFullYear() ? century - 100 + value : century + value;
};

/** Beside a month in letters: four figures, or two that can be neither a day nor an hour. */
const written = (year: string, now: Date): number => fullYear(year.replace("'", ''), now);

/** A date of birth and where it stands. Figures are month first in English and day first in Spanish, as each writes. */
export const readBirthDate = (
  text: string,
  language: 'en' | 'es',
  now: Date,
): { readonly date: string; readonly span: string } | undefined => {
  const folded = fold(text);
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(folded);
  if (iso !== null) {
    const date = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), now);
    if (date !== undefined) return { date, span: iso[0] };
  }
  const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(folded);
  if (figures?.[3] !== undefined) {
    const [a, b, year] = [Number(figures[1]), Number(figures[2]), fullYear(figures[3], now)];
    const date =
      language === 'en'
        ? (isoDay(year, a, b, now) ?? isoDay(year, b, a, now))
        : (isoDay(year, b, a, now) ?? isoDay(year, a, b, now));
    if (date !== undefined) return { date, span: figures[0] };
  }
  const monthFirst = /\b([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|'?(?:3[2-9]|[4-9]\d))\b/.exec(
    folded,
  );
  if (monthFirst?.[1] !== undefined) {
    const month = months[monthFirst[1].slice(0, 3)] ?? 0;
    const date = isoDay(written(monthFirst[3] ?? '', now), month, Number(monthFirst[2]), now);
    if (date !== undefined) return { date, span: monthFirst[0] };
  }
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th)? (?:de |of )?([a-z]{3,10})\.?,? (?:de |del )?(\d{4}|'?(?:3[2-9]|[4-9]\d))\b/.exec(
      folded,
    );
  if (dayFirst?.[2] !== undefined) {
    const month = months[dayFirst[2].slice(0, 3)] ?? 0;
    const date = isoDay(written(dayFirst[3] ?? '', now), month, Number(dayFirst[1]), now);
    if (date !== undefined) return { date, span: dayFirst[0] };
  }
  return undefined;
};
