import { saySlot } from '../../dates/say-date.ts';
import { resolveSlot, type SpokenSlot } from '../../dates/spoken-slot.ts';
import type { Call } from '../call.ts';
import type { Slot } from '../outcome.ts';
import { gateOf, localeFor, type ToolContext, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type OfferedSlot = SpokenSlot & { readonly clinician?: string | undefined };
export type SlotsBody = {
  readonly slots: readonly OfferedSlot[];
  readonly provider_notes?: string | undefined;
};
export type SlotsAnswer = {
  readonly accepted: boolean;
  readonly say: string;
  readonly slot_ids?: readonly string[];
  readonly end_call?: true;
};

/** Nobody reads out more; an agent that reports more is looping. */
const offerLimit = 12;
const notesCharacters = 400;

const withOffer = (offers: readonly Slot[], slot: Slot): readonly Slot[] => {
  if (offers.some((offer) => offer.slot_id === slot.slot_id) || offers.length >= offerLimit) return offers;
  return [...offers, slot];
};

/** Stores what the clinic offered; a slot whose parts disagree is not stored but read back. */
export const offerSlots = (call: Call, body: SlotsBody, context: ToolContext): ToolDecision<SlotsAnswer> => {
  const locale = localeFor(call);
  const sentences = toolSentences[locale];
  const gate = gateOf(call, context.now);
  if (gate !== 'open')
    return {
      record: undefined,
      answer: {
        accepted: false,
        say: gate === 'cancelled' ? sentences.cancelled : sentences.ended,
        end_call: true,
      },
    };
  const resolved = body.slots.map((slot) =>
    resolveSlot(slot, { ...context, locale, clinician: slot.clinician }),
  );
  const slots = resolved.flatMap((one) => (one.ok ? [one.slot] : []));
  const faults = resolved.flatMap((one) => (one.ok ? [] : [one.say]));
  const offers = slots.reduce(withOffer, call.tools.offers);
  const notes = body.provider_notes?.trim().slice(0, notesCharacters);
  const newNotes = notes !== undefined && notes !== '' && notes !== call.tools.provider_notes;
  const changed = offers !== call.tools.offers || newNotes;
  const noted =
    slots.length === 0 ? [] : [sentences.noted(slots.map((slot) => saySlot(slot, locale)).join('; '))];
  const say = [...noted, ...faults].join(' ');
  return {
    record: changed
      ? {
          ...(offers === call.tools.offers ? {} : { offers }),
          ...(newNotes ? { provider_notes: notes } : {}),
        }
      : undefined,
    answer: {
      accepted: slots.length > 0,
      say: say === '' ? sentences.noSlots : say,
      ...(slots.length === 0 ? {} : { slot_ids: slots.map((slot) => slot.slot_id) }),
    },
  };
};
