import type { Locale } from '../../dates/words.ts';
import { localeOf } from '../../dates/words.ts';
import { policy } from '../../policy.ts';
import { type Call, isLive, type ToolRecord } from '../call.ts';

/** What a tool does to the call's record, if anything, and what it tells the agent. Repeating it changes nothing. */
export type ToolDecision<Answer> = {
  readonly record: Partial<ToolRecord> | undefined;
  readonly answer: Answer;
};

/** The zone of the clinic and the instant of the request. */
export type ToolContext = { readonly timezone: string; readonly now: Date };

export type Gate = 'open' | 'cancelled' | 'grace' | 'ended';

export const gateOf = (call: Call, now: Date): Gate => {
  const ended = !isLive(call) || call.end !== undefined;
  if (!ended) return call.cancel_requested_at === undefined ? 'open' : 'cancelled';
  const endedAt = Date.parse(call.ended_at ?? call.end?.at ?? call.dialled_at);
  return now.getTime() <= endedAt + policy.lateToolGraceSeconds * 1_000 && call.dial.state !== 'not_placed'
    ? 'grace'
    : 'ended';
};

export const localeFor = (call: Call): Locale => localeOf(call.language);
