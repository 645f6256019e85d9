import type { Slot } from '../call/outcome.ts';
import { plain } from './plain.ts';
import { relate } from './relate.ts';
import { sayDay, sayMinute } from './say-date.ts';
import { dayMs, instantOf, isoInZone, weekdayOfDay } from './wall-clock.ts';
import { type Locale, weekdayOf } from './words.ts';

/** A time as the agent passes it to a tool: `date` YYYY-MM-DD, `time` HH:MM in the clinic's zone. */
export type SpokenSlot = {
  readonly phrase: string;
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
};

export type SlotContext = {
  /** IANA name of the clinic's zone. */
  readonly timezone: string;
  readonly now: Date;
  readonly locale?: Locale;
  readonly clinician?: string | undefined;
  readonly address?: string | undefined;
};

export type SlotFault =
  | 'weekday_disagrees'
  | 'past'
  | 'too_far'
  | 'unreadable'
  | 'phrase_disagrees'
  | 'nonexistent_time';

export type ResolvedSlot =
  | { readonly ok: true; readonly slot: Slot }
  | { readonly ok: false; readonly reason: SlotFault; readonly say: string };

/** An appointment more than half a year away is a misheard date (fault F7 of the fault model). */
const horizonDays = 180;
/** Longer than anybody says; what comes over the wire has no limit of its own. */
const phraseCharacters = 200;

const sentences = {
  en: {
    weekday_disagrees: (day: string) =>
      `That date is ${day}. Please ask which day they mean and read the date back.`,
    past: () => 'That time has already passed. Please ask for the date again and read it back.',
    too_far: () => 'That is more than six months away. Please ask for the date again, with the month.',
    unreadable: () => 'I did not get a clear date and time. Please ask for the day, the date and the time.',
    phrase_disagrees: (day: string, time: string) => `Please read the date back: is that ${day} at ${time}?`,
    nonexistent_time: () =>
      'That time does not exist because the clocks change. Please ask for the time again.',
  },
  es: {
    weekday_disagrees: (day: string) => `Esa fecha es ${day}. Pregunte qué día es y repita la fecha.`,
    past: () => 'Esa hora ya pasó. Pregunte otra vez la fecha y repítala.',
    too_far: () => 'Faltan más de seis meses. Pregunte otra vez la fecha, con el mes.',
    unreadable: () => 'No me quedó clara la fecha. Pregunte el día, la fecha y la hora.',
    phrase_disagrees: (day: string, time: string) => `Repita la fecha, por favor: ¿es ${day} a ${time}?`,
    nonexistent_time: () => 'Esa hora no existe porque cambia el horario. Pregunte otra vez la hora.',
  },
} as const;

const readDay = (date: string): { year: number; month: number; day: number } | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day } : undefined;
};

const readTime = (time: string): { hour: number; minute: number } | undefined => {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time.trim());
  const hour = Number(match?.[1] ?? 99);
  const minute = Number(match?.[2] ?? 99);
  return hour < 24 && minute < 60 ? { hour, minute } : undefined;
};

/** The same start has the same id, whoever names it and however often. */
export const slotIdOf = (start: Date): string => `slot_${Math.floor(start.getTime() / 60_000).toString(36)}`;

/**
 * One slot out of phrase, date, time and weekday, which must agree in the clinic's zone (design section 6). A
 * phrase that names no day or no time ("the first one") agrees with any. `say` is a sentence for the agent.
 */
export const resolveSlot = (spoken: SpokenSlot, context: SlotContext): ResolvedSlot => {
  const locale = context.locale ?? 'en';
  const fault = (reason: SlotFault, say: string): ResolvedSlot => ({ ok: false, reason, say });
  const day = readDay(spoken.date);
  const time = readTime(spoken.time);
  const weekday = weekdayOf(plain(spoken.weekday).trim());
  if (!day || !time || weekday === undefined) return fault('unreadable', sentences[locale].unreadable());
  const said = sayDay({ ...day, weekday: weekdayOfDay(spoken.date.trim()) }, locale);
  if (weekday !== weekdayOfDay(spoken.date.trim()))
    return fault('weekday_disagrees', sentences[locale].weekday_disagrees(said));
  const start = instantOf({ ...day, ...time }, context.timezone);
  if (!start) return fault('nonexistent_time', sentences[locale].nonexistent_time());
  if (start.getTime() <= context.now.getTime()) return fault('past', sentences[locale].past());
  if (start.getTime() > context.now.getTime() + horizonDays * dayMs)
    return fault('too_far', sentences[locale].too_far());
  const phrase = spoken.phrase.trim().slice(0, phraseCharacters);
  const slot: Slot = {
    slot_id: slotIdOf(start),
    phrase,
    start: isoInZone(start, context.timezone),
    timezone: context.timezone,
    ...(context.clinician ? { clinician: context.clinician } : {}),
    ...(context.address ? { address: context.address } : {}),
  };
  const relations = relate(phrase, slot, context.now);
  const against = [relations.day, relations.time].some((one) => one === 'disagrees' || one === 'mixed');
  if (against)
    return fault(
      'phrase_disagrees',
      sentences[locale].phrase_disagrees(said, sayMinute(time.hour * 60 + time.minute, locale)),
    );
  return { ok: true, slot };
};
