import type { DisclosableField } from '../../consent/plan.ts';
import type { Call } from '../call.ts';
import { gateOf, localeFor, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type DiscloseAnswer = {
  readonly allowed: boolean;
  readonly value?: string;
  readonly say: string;
  readonly end_call?: true;
};

/** Gives one detail when the clinic asks for it, only if consented, and records that it was told. */
export const disclose = (
  call: Call,
  field: DisclosableField,
  consented: readonly DisclosableField[],
  details: Readonly<Partial<Record<DisclosableField, string | undefined>>>,
  now: Date,
): ToolDecision<DiscloseAnswer> => {
  const sentences = toolSentences[localeFor(call)];
  const refuse = (say: string, more: { readonly end_call?: true } = {}): ToolDecision<DiscloseAnswer> => ({
    record: undefined,
    answer: { allowed: false, say, ...more },
  });
  const gate = gateOf(call, now);
  if (gate === 'cancelled') return refuse(sentences.cancelled, { end_call: true });
  if (gate !== 'open') return refuse(sentences.ended, { end_call: true });
  if (!consented.includes(field)) return refuse(sentences.mayNotTell);
  const value = details[field]?.trim();
  if (!value) return refuse(sentences.notKnown);
  const told = call.tools.disclosed.some((one) => one.field === field);
  return {
    record: told ? undefined : { disclosed: [...call.tools.disclosed, { field, at: now.toISOString() }] },
    answer: { allowed: true, value, say: sentences.mayTell(value) },
  };
};
