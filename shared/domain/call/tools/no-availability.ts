import type { Call } from '../call.ts';
import { gateOf, localeFor, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type NoAvailabilityBody = {
  readonly reason?: string | undefined;
  readonly callback?: string | undefined;
};
export type EndingAnswer = { readonly accepted: boolean; readonly say: string; readonly end_call: true };

const reasonCharacters = 400;

/** The clinic has no time to give; `callback` is when it may be tried again, in its own words. */
export const noAvailability = (
  call: Call,
  body: NoAvailabilityBody,
  now: Date,
): ToolDecision<EndingAnswer> => {
  const sentences = toolSentences[localeFor(call)];
  const done: EndingAnswer = { accepted: true, say: sentences.noAvailability, end_call: true };
  if (call.tools.no_availability) return { record: undefined, answer: done };
  const gate = gateOf(call, now);
  if (gate === 'ended' || gate === 'grace')
    return { record: undefined, answer: { accepted: false, say: sentences.ended, end_call: true } };
  const words = [body.reason, body.callback].flatMap((text) => text?.trim() || []).join('; ');
  const reason = (words === '' ? 'no appointment available' : words).slice(0, reasonCharacters);
  return { record: { no_availability: { reason, at: now.toISOString() } }, answer: done };
};

/** The clinic wants no more calls, from anyone. Taken even a moment late: it is a promise to a person. */
export const optOut = (
  call: Call,
  body: { readonly reason?: string | undefined },
  now: Date,
): ToolDecision<EndingAnswer> => {
  const sentences = toolSentences[localeFor(call)];
  const done: EndingAnswer = { accepted: true, say: sentences.optedOut, end_call: true };
  if (call.tools.opted_out) return { record: undefined, answer: done };
  if (gateOf(call, now) === 'ended')
    return { record: undefined, answer: { accepted: false, say: sentences.ended, end_call: true } };
  const reason = body.reason?.trim().slice(0, reasonCharacters) || 'asked not to be called';
  return { record: { opted_out: { reason, at: now.toISOString() } }, answer: done };
};
