import { policy } from '../../policy.ts';
import type { Call } from '../call.ts';
import { gateOf, localeFor, type ToolDecision } from './decision.ts';
import { toolSentences } from './sentences.ts';

export type BeginCallAnswer = { readonly proceed: boolean; readonly say: string; readonly end_call?: true };

/** What the caller of the tool has looked up. A generic call has no cascade: all true, nothing forbidden. */
export type BeginCallFacts = {
  readonly now: Date;
  /** This call is the one its cascade expects, and the cascade is running with nothing booked. */
  readonly expected: boolean;
  /** The consent is neither revoked nor expired. */
  readonly consented: boolean;
  readonly emergency: boolean;
};

/** The gate for stale dials: a phone that rings after the plan has changed is hung up politely. */
export const beginCall = (call: Call, facts: BeginCallFacts): ToolDecision<BeginCallAnswer> => {
  const sentences = toolSentences[localeFor(call)];
  const refuse = (say: string): ToolDecision<BeginCallAnswer> => ({
    record: undefined,
    answer: { proceed: false, say, end_call: true },
  });
  const gate = gateOf(call, facts.now);
  if (gate === 'cancelled') return refuse(sentences.cancelled);
  if (gate !== 'open') return refuse(sentences.ended);
  const age = facts.now.getTime() - Date.parse(call.dialled_at);
  // A conversation that begins now must be over before a look-up takes it for over, also when it is a long one.
  const stale = age > (policy.overdueCallSeconds - policy.maxCallSeconds) * 1_000;
  if (stale || !facts.expected || !facts.consented || facts.emergency) return refuse(sentences.stale);
  return {
    record: call.tools.began_at === undefined ? { began_at: facts.now.toISOString() } : undefined,
    answer: { proceed: true, say: sentences.proceed },
  };
};
