import type { Offer } from './offers.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/**
 * Whether a time suits wishes in plain English ("weekday mornings, not Monday"), as a receptionist would
 * guess. The product's own grammar decides; this only makes the clinic offer sensible or silly times.
 */
export function suits(offer: Offer, wishes: string): boolean {
  const said = wishes.toLowerCase();
  const minutes = minutesOf(offer.time);
  const barred = weekdays.filter((day) => new RegExp(`\\b(?:not|no|except|but) (?:on )?${day}`).test(said));
  const wanted = weekdays.filter((day) => said.includes(day) && !barred.includes(day));
  const day = weekdays.find((one) => one === offer.weekday.toLowerCase());
  if (day !== undefined && barred.includes(day)) return false;
  if (wanted.length > 0 && (day === undefined || !wanted.includes(day))) return false;
  if (/\bmorning/.test(said) && !/\bafternoon/.test(said) && minutes >= 720) return false;
  if (/\bafternoon/.test(said) && !/\bmorning/.test(said) && minutes < 720) return false;
  const after = bound(said, /\b(?:after|from|not before|no earlier than) (\d{1,2})(?::(\d{2}))? ?(am|pm)?/);
  const before = bound(said, /\b(?:(?<!not )before|until|by|to) (\d{1,2})(?::(\d{2}))? ?(am|pm)?/);
  if (after !== undefined && minutes < after) return false;
  return before === undefined || minutes <= before;
}

const minutesOf = (time: string): number => {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** "after 3" is the afternoon: nobody asks a clinic for three in the night. */
function bound(said: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(said);
  if (match === null) return undefined;
  const hour = Number(match[1]);
  const late = match[3] === 'pm' || (match[3] === undefined && hour < 8);
  return ((late && hour < 12 ? hour + 12 : hour) % 24) * 60 + Number(match[2] ?? 0);
}
