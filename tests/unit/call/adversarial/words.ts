import type { Slot } from '#shared/domain/call/outcome.ts';

/** One slot in the words of a phone call, with a wrong day and a wrong time to be confused with. */
export type Words = {
  readonly slot: Slot;
  /** "Tuesday", "martes" */
  readonly day: string;
  /** "Tuesday, November 24th" */
  readonly date: string;
  /** "half past three" */
  readonly time: string;
  /** "3:30 PM" */
  readonly clock: string;
  readonly otherDay: string;
  readonly otherDate: string;
  readonly otherTime: string;
  readonly dia: string;
  readonly fecha: string;
  readonly hora: string;
  readonly otroDia: string;
  readonly otraHora: string;
  readonly collected: Readonly<Record<string, string>>;
};

const slot = (slot_id: string, phrase: string, start: string): Slot => ({
  slot_id,
  phrase,
  start,
  timezone: 'America/New_York',
});

const collected = (date: string, time: string, weekday: string): Words['collected'] => ({
  outcome: 'booked',
  booked_date: date,
  booked_time: time,
  booked_weekday: weekday,
});

export const wordings: readonly Words[] = [
  {
    slot: slot('a', 'Tuesday at half past three', '2026-11-24T15:30:00-05:00'),
    day: 'Tuesday',
    date: 'Tuesday, November 24th',
    time: 'half past three',
    clock: '3:30 PM',
    otherDay: 'Wednesday',
    otherDate: 'Wednesday, November 25th',
    otherTime: '4:15',
    dia: 'martes',
    fecha: 'martes 24 de noviembre',
    hora: 'tres y media',
    otroDia: 'miércoles',
    otraHora: 'cuatro y cuarto',
    collected: collected('2026-11-24', '15:30', 'Tuesday'),
  },
  {
    slot: slot('b', 'Monday at nine fifteen', '2026-11-30T09:15:00-05:00'),
    day: 'Monday',
    date: 'Monday the thirtieth',
    time: 'nine fifteen',
    clock: '9:15 in the morning',
    otherDay: 'Thursday',
    otherDate: 'Thursday the third',
    otherTime: 'nine forty-five',
    dia: 'lunes',
    fecha: 'lunes 30',
    hora: 'nueve y cuarto',
    otroDia: 'jueves',
    otraHora: 'nueve y media',
    collected: collected('2026-11-30', '09:15', 'Monday'),
  },
  {
    slot: slot('c', 'Friday at eleven', '2026-12-04T11:00:00-05:00'),
    day: 'Friday',
    date: 'Friday, December 4th',
    time: "eleven o'clock",
    clock: '11 AM',
    otherDay: 'Thursday',
    otherDate: 'Thursday, December 3rd',
    otherTime: 'one thirty',
    dia: 'viernes',
    fecha: 'viernes 4 de diciembre',
    hora: 'once de la mañana',
    otroDia: 'jueves',
    otraHora: 'una y media',
    collected: collected('2026-12-04', '11:00', 'Friday'),
  },
];
