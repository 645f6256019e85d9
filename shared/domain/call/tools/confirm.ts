import { mentionsIn } from '../../dates/mentions.ts';
import { relate } from '../../dates/relate.ts';
import { saySlot } from '../../dates/say-date.ts';
import { resolveSlot, type SpokenSlot } from '../../dates/spoken-slot.ts';
import { dayMs } from '../../dates/wall-clock.ts';
import type { Call } from '../call.ts';
import type { Slot } from '../outcome.ts';
import { gateOf, localeFor, type ToolContext, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type ConfirmBody = SpokenSlot & {
  readonly clinician?: string | undefined;
  readonly address?: string | undefined;
  /** What the agent said to the clinic, word for word. */
  readonly read_back: string;
};

export type ConfirmAnswer = {
  readonly accepted: boolean;
  readonly say: string;
  readonly read_back_needed?: true;
  readonly end_call?: true;
};

const readBackCharacters = 400;
const fieldCharacters = 200;

/** The read-back names time and day, the day so that it is one day: a bare weekday only within the coming week. */
const readsBack = (readBack: string, slot: Slot, now: Date): boolean => {
  const relations = relate(readBack, slot, now);
  if (relations.day !== 'agrees' || relations.time !== 'agrees') return false;
  const dated = mentionsIn(readBack).some(
    (mention) => mention.day !== undefined || mention.relative !== undefined,
  );
  return dated || Date.parse(slot.start) - now.getTime() < 7 * dayMs;
};

const trimmed = (text: string | undefined): string | undefined => {
  const short = text?.trim().slice(0, fieldCharacters);
  return short === '' ? undefined : short;
};

/** The slot as offered, with what was learned since. */
const complete = (offer: Slot, slot: Slot, body: ConfirmBody): Slot => {
  const clinician = trimmed(body.clinician) ?? offer.clinician;
  const address = trimmed(body.address) ?? offer.address;
  return { ...slot, ...(clinician ? { clinician } : {}), ...(address ? { address } : {}) };
};

/**
 * Accepts a booking: an offered slot, read back with date and time (design section 6). The last accepted one wins,
 * and repeating an accepted one gets the same answer, also after the end: the first answer may have been lost.
 */
export const confirm = (call: Call, body: ConfirmBody, context: ToolContext): ToolDecision<ConfirmAnswer> => {
  const locale = localeFor(call);
  const sentences = toolSentences[locale];
  const refuse = (say: string, more: Partial<ConfirmAnswer> = {}): ToolDecision<ConfirmAnswer> => ({
    record: undefined,
    answer: { accepted: false, say, ...more },
  });
  const accept = (slot: Slot): ConfirmAnswer => ({
    accepted: true,
    say: sentences.booked(saySlot(slot, locale)),
  });
  const readBack = body.read_back.trim().slice(0, readBackCharacters);
  const resolved = resolveSlot(body, { ...context, locale });
  const known = call.tools.confirmation?.slot;
  if (resolved.ok && known?.slot_id === resolved.slot.slot_id)
    return { record: undefined, answer: accept(known) };
  const gate = gateOf(call, context.now);
  if (gate === 'cancelled') return refuse(sentences.cancelled, { end_call: true });
  if (gate === 'ended') return refuse(sentences.ended, { end_call: true });
  if (!resolved.ok) return refuse(resolved.say, { read_back_needed: true });
  const offer = call.tools.offers.find((one) => one.slot_id === resolved.slot.slot_id);
  if (!offer) return refuse(sentences.offerFirst);
  if (!readsBack(readBack, resolved.slot, context.now))
    return refuse(sentences.readBack(saySlot(resolved.slot, locale)), { read_back_needed: true });
  const slot = complete(offer, resolved.slot, body);
  return {
    record: {
      confirmation: {
        slot,
        read_back: readBack,
        at: context.now.toISOString(),
      },
    },
    answer: accept(slot),
  };
};
