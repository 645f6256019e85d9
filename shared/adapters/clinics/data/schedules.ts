import type { OpenRange, WeeklyHours } from '#shared/domain/clinics/clinic.ts';

/** "8:30-12,13-17" on the clinic's wall. */
const day = (text: string): readonly OpenRange[] =>
  text === ''
    ? []
    : text.split(',').map((range) => {
        const [from = 0, to = 0] = range.split('-').map((time) => {
          const [hour = '0', minute = '0'] = time.split(':');
          return Number(hour) * 60 + Number(minute);
        });
        return { from, to };
      });

const week = (weekday: string, saturday = '', sunday = '', friday = weekday): WeeklyHours => [
  day(sunday),
  day(weekday),
  day(weekday),
  day(weekday),
  day(weekday),
  day(friday),
  day(saturday),
];

const withoutWednesday = ([
  sunday,
  monday,
  tuesday,
  ,
  thursday,
  friday,
  saturday,
]: WeeklyHours): WeeklyHours => [sunday, monday, tuesday, [], thursday, friday, saturday];

const withoutMonday = ([
  sunday,
  ,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
]: WeeklyHours): WeeklyHours => [sunday, [], tuesday, wednesday, thursday, friday, saturday];

/** The opening hours in use. Those named after the dawn open at seven, as practices in the west often do. */
export const schedules = {
  weekday: week('8-17'),
  lunch: week('8:30-12,13-17'),
  shortFriday: week('7:30-17', '', '', '7:30-12'),
  early: week('7-15'),
  earlyClose: week('8-14:30'),
  late: week('9:30-19', '', '', '9:30-16'),
  saturday: week('8-18', '9-13'),
  afternoons: withoutMonday(week('9-19', '9-15')),
  closedWednesday: withoutWednesday(week('8:30-17')),
  community: week('8-19', '8-14'),
  urgent: week('8-20', '8-20', '8-20'),
  urgentLate: week('7-22', '9-21', '9-21'),
  dawn: week('7-16'),
  dawnLunch: week('7-12,12:45-16:30'),
  dawnShortFriday: week('7-17', '', '', '7-12'),
  dawnEarlyClose: week('7-14:30'),
  dawnSaturday: week('7-18', '8-13'),
  dawnCommunity: week('7-19', '8-14'),
  dawnUrgent: week('7-21', '8-20', '8-20'),
} as const;

export type Schedule = keyof typeof schedules;
