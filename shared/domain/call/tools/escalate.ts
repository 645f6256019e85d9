import type { Question } from '../../cascade/cascade.ts';
import type { Fallback } from '../../consent/plan.ts';
import { fits, type Preferences } from '../../dates/preferences.ts';
import { relate } from '../../dates/relate.ts';
import { saySlot } from '../../dates/say-date.ts';
import { policy } from '../../policy.ts';
import type { Call } from '../call.ts';
import type { Slot } from '../outcome.ts';
import { gateOf, localeFor, type ToolContext, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type EscalateBody = { readonly question: string; readonly options: readonly string[] };
export type EscalateAnswer = {
  readonly hold: boolean;
  readonly say: string;
  readonly answer?: string;
  /** 0-based place in the options of the question. */
  readonly option_index?: number;
  readonly fallback?: Fallback;
  readonly end_call?: true;
};
export type EscalateDecision = ToolDecision<EscalateAnswer> & {
  /** To be shown to the patient; the same for every repeat. Absent when there is nothing to ask. */
  readonly question?: Question;
};

export const noneOption = 'none';
const optionLimit = 4;

/** The offer that an option's words name: the time agrees and nothing disagrees. */
const offerFor = (option: string, offers: readonly Slot[], now: Date): Slot | undefined => {
  const exact = offers.find((offer) => offer.phrase.toLowerCase() === option.trim().toLowerCase());
  if (exact) return exact;
  const named = offers.filter((offer) => {
    const { day, time } = relate(option, offer, now);
    return time === 'agrees' && (day === 'agrees' || day === 'silent');
  });
  return named.length === 1 ? named[0] : undefined;
};

/**
 * Turns the agent's question into one for the patient. The sentence is ours and the options are the slots on
 * record: what the clinic or the agent says never becomes text in the chat. One question a call. That the times are
 * outside the wishes is said only where it is so.
 */
export const escalateOptions = (
  call: Call,
  body: EscalateBody,
  context: ToolContext,
  preferences: Preferences,
): EscalateDecision => {
  const locale = localeFor(call);
  const sentences = toolSentences[locale];
  const answer = (given: EscalateAnswer): EscalateDecision => ({ record: undefined, answer: given });
  const gate = gateOf(call, context.now);
  if (gate === 'cancelled') return answer({ hold: false, say: sentences.cancelled, end_call: true });
  if (gate !== 'open') return answer({ hold: false, say: sentences.ended, end_call: true });
  const named = body.options
    .slice(0, 12)
    .flatMap((option) => offerFor(option.slice(0, 200), call.tools.offers, context.now) ?? []);
  const options = [...new Map(named.map((slot) => [slot.slot_id, slot])).values()].slice(0, optionLimit);
  const before = call.tools.escalated;
  if (before === undefined && options.length === 0) return answer({ hold: false, say: sentences.noSlots });
  const asked = before?.options ?? options;
  const same = options.every((option) => asked.some((one) => one.slot_id === option.slot_id));
  if (!same) return answer({ hold: false, say: sentences.askedBefore });
  const at = before?.at ?? context.now.toISOString();
  const suiting = asked.every((slot) => fits(preferences, slot, new Date(at)).fit === 'match');
  const question_id = before?.question_id ?? `${call.call_id}.q1`;
  return {
    record: before === undefined ? { escalated: { question_id, options: asked, at } } : undefined,
    question: {
      question_id,
      call_id: call.call_id,
      text: (suiting ? sentences.choice : sentences.question)(call.clinic_name ?? sentences.theClinic),
      options: [
        ...asked.map((slot) => ({
          option_id: slot.slot_id,
          label: saySlot(slot, locale),
          slot_id: slot.slot_id,
        })),
        { option_id: noneOption, label: sentences.noneOfThese },
      ],
      asked_at: at,
      expires_at: new Date(Date.parse(at) + policy.midCallQuestionSeconds * 1_000).toISOString(),
    },
    answer: { hold: true, say: sentences.hold },
  };
};

/** The earliest option inside the patient's window; the fallback never books outside it. */
const earliestInWindow = (
  question: Question,
  call: Call,
  preferences: Preferences,
  now: Date,
): { readonly index: number; readonly label: string } | undefined => {
  const fitting = question.options.flatMap((option, index) => {
    const slot = call.tools.offers.find((offer) => offer.slot_id === option.slot_id);
    return slot && fits(preferences, slot, now).fit === 'match'
      ? [{ index, label: option.label, start: slot.start }]
      : [];
  });
  return fitting.sort((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
};

/** What the agent hears when it asks again: hold on, the patient's answer, or at the deadline the agreed fallback. */
export const answerEscalation = (
  call: Call,
  question: Question,
  agreed: { readonly fallback: Fallback; readonly preferences: Preferences },
  now: Date,
): ToolDecision<EscalateAnswer> => {
  const sentences = toolSentences[localeFor(call)];
  const { escalated } = call.tools;
  const settle = (answer: EscalateAnswer): ToolDecision<EscalateAnswer> => ({
    record:
      escalated && escalated.answered_at === undefined
        ? { escalated: { ...escalated, answered_at: now.toISOString() } }
        : undefined,
    answer,
  });
  const gate = gateOf(call, now);
  if (gate === 'cancelled')
    return { record: undefined, answer: { hold: false, say: sentences.cancelled, end_call: true } };
  if (gate !== 'open')
    return { record: undefined, answer: { hold: false, say: sentences.ended, end_call: true } };
  const { answer } = question;
  if (answer?.by === 'patient') {
    const index = question.options.findIndex((option) => option.option_id === answer.option_id);
    const option = question.options[index];
    if (option === undefined || option.option_id === noneOption)
      return settle({
        hold: false,
        say: sentences.noneChosen,
        answer: option?.label ?? sentences.noneOfThese,
      });
    return settle({
      hold: false,
      say: sentences.chosen(option.label),
      answer: option.label,
      option_index: index,
    });
  }
  if (answer === undefined && now.getTime() < Date.parse(question.expires_at))
    return { record: undefined, answer: { hold: true, say: sentences.hold } };
  const { fallback } = agreed;
  switch (fallback) {
    case 'earliest_in_window': {
      const option = earliestInWindow(question, call, agreed.preferences, now);
      if (option === undefined) return settle({ hold: false, say: sentences.fallbackDecline, fallback });
      return settle({
        hold: false,
        say: sentences.fallbackEarliest(option.label),
        fallback,
        answer: option.label,
        option_index: option.index,
      });
    }
    case 'decline':
      return settle({ hold: false, say: sentences.fallbackDecline, fallback });
    case 'ask_call_back':
      return settle({ hold: false, say: sentences.fallbackCallBack, fallback });
  }
};
