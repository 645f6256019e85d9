import type { Call } from '../call/call.ts';
import type { Slot } from '../call/outcome.ts';
import type { CascadeOutcome } from '../cascade/cascade.ts';
import { spokenWhen } from '../dialogue/when.ts';
import { phoneMessages } from './phone-messages.ts';

const slotOf = ({ booked_slot, tools }: Call): Slot | undefined => booked_slot ?? tools.confirmation?.slot;

const isAboutAppointment = (call: Call): boolean => call.appointment_request !== undefined;

/** The result in one sentence, without clinic or complaint: what may lie open on a table. */
export const summaryText = (
  outcome: CascadeOutcome,
  calls: readonly Call[],
  language: 'en' | 'es',
): string => {
  const words = phoneMessages[language];
  const { summary } = words;
  switch (outcome) {
    case 'booked':
    case 'booked_unverified': {
      const booked = calls.find((call) => call.outcome === outcome);
      const slot = booked === undefined ? undefined : slotOf(booked);
      if (slot === undefined) return words.over(summary.needs_confirmation);
      return words.over(summary[outcome](spokenWhen(slot.start, slot.timezone, language)));
    }
    case 'none_booked':
    case 'cancelled':
    case 'not_placed':
      return words.over(calls.some(isAboutAppointment) ? words.unchanged : summary[outcome]);
    case 'needs_confirmation':
    case 'appointment_cancelled':
    case 'unknown':
      return words.over(summary[outcome]);
    default:
      return outcome satisfies never;
  }
};
