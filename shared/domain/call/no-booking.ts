import { agentCouldNotSpeak } from './agent-fault.ts';
import type { Call, EndReport, Turn } from './call.ts';
import { collectedOutcome } from './collected.ts';
import type { Interpretation } from './interpret.ts';
import type { Evidence, Outcome } from './outcome.ts';
import { quote } from './quote.ts';
import { type Signal, signalsOf } from './signals.ts';

const done = (outcome: Outcome, evidence: readonly Evidence[]): Interpretation => ({
  status: 'done',
  outcome,
  evidence,
});
const failed = (outcome: Outcome, evidence: readonly Evidence[]): Interpretation => ({
  status: 'failed',
  outcome,
  evidence,
});

const status = (words: string | undefined): readonly Evidence[] =>
  words ? [{ source: 'status', supports: true, quote: words }] : [];

const tool = (words: string): readonly Evidence[] => [{ source: 'tool', supports: true, quote: words }];

const turnWith = (turns: readonly Turn[], signal: Signal): readonly Evidence[] => {
  const turn = turns.findLast((one) => one.speaker === 'clinic' && signalsOf(one.text).has(signal));
  return turn ? [quote(turn, true)] : [];
};

/** The clinic's last turn that is more than a goodbye. */
const lastWords = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter((turn) => turn.speaker === 'clinic' && !signalsOf(turn.text).has('goodbye')).slice(-1);

const voicemail = (end: EndReport): boolean =>
  end.voicemail ||
  end.call_result === 'voicemail' ||
  (end.termination_reason ?? '').startsWith('voicemail_detection');

/** A phone nobody spoke on. The provider's reasons are an open set; an unknown one still means nobody was reached. */
const unanswered = (end: EndReport): Interpretation | undefined => {
  const reason = `${end.failure_reason ?? ''} ${end.call_result ?? ''}`.toLowerCase();
  if (/busy/.test(reason)) return failed('busy', status(end.failure_reason ?? end.call_result));
  if (agentCouldNotSpeak(end))
    return { ...failed('not_placed', status(end.failure_reason)), not_placed_reason: 'configuration' };
  if (end.source === 'initiation_failure') {
    if (/\bfailed\b/.test(reason) && !/no.?answer/.test(reason))
      return {
        ...failed('not_placed', status(end.failure_reason ?? end.call_result)),
        not_placed_reason: 'rejected',
      };
    return failed('no_answer', status(end.failure_reason ?? 'not answered'));
  }
  if (/no.?answer/.test(reason)) return failed('no_answer', status(end.failure_reason ?? end.call_result));
  if (end.source === 'lookup' && !end.connected) return failed('no_answer', status('not answered'));
  return undefined;
};

/** The clinic's clear words, the gravest first. */
const spoken: readonly { readonly signal: Signal; readonly outcome: Outcome }[] = [
  { signal: 'refusesAutomated', outcome: 'refuses_automated' },
  { signal: 'wrongNumber', outcome: 'wrong_number' },
  { signal: 'declines', outcome: 'declined' },
];

/** The agent's own verdict counts where it can only move the cascade on, never where it would claim a booking. */
const advancing: readonly Outcome[] = [
  'no_availability',
  'declined',
  'refuses_automated',
  'wrong_number',
  'voicemail',
  'ended_early',
];

const answered = (call: Call, end: EndReport): Interpretation => {
  const { tools } = call;
  if (tools.opted_out) return done('refuses_automated', tool(tools.opted_out.reason));
  for (const { signal, outcome } of spoken) {
    const quotes = turnWith(end.turns, signal);
    if (quotes.length > 0 && tools.offers.length === 0) return done(outcome, quotes);
  }
  if (tools.no_availability) {
    const signals = signalsOf(tools.no_availability.reason);
    const outcome = spoken.find(({ signal }) => signals.has(signal))?.outcome ?? 'no_availability';
    return done(outcome, [...tool(tools.no_availability.reason), ...turnWith(end.turns, 'noAvailability')]);
  }
  if (tools.escalated && tools.escalated.options.length > 0 && tools.escalated.answered_at === undefined)
    return done(
      'needs_decision',
      tools.escalated.options.flatMap((option) => tool(option.phrase)),
    );
  // What was offered may be gone again: the clinic's last word counts, if it is about times at all.
  const full = turnWith(tools.offers.length > 0 ? lastWords(end.turns) : end.turns, 'noAvailability');
  if (full.length > 0) return done('no_availability', full);
  if (tools.offers.length > 0)
    return done(
      'ended_early',
      tools.offers.flatMap((offer) => tool(offer.phrase)),
    );
  const verdict = collectedOutcome(end.collected);
  if (verdict !== undefined && advancing.includes(verdict))
    return done(verdict, [{ source: 'data_collection', supports: true, quote: verdict }]);
  const last = end.turns.findLast((turn) => turn.speaker === 'clinic');
  return done('ended_early', last ? [quote(last, true)] : status(end.termination_reason));
};

/** The outcome of an ended call in which nobody and nothing claims a booking. */
export const lackOfBooking = (call: Call, end: EndReport): Interpretation => {
  if (voicemail(end))
    return done('voicemail', status(end.termination_reason ?? end.call_result ?? 'voicemail'));
  const cancelledAt = call.cancel_requested_at;
  const before = (at: string | undefined): boolean =>
    at !== undefined && cancelledAt !== undefined && at < cancelledAt;
  const toldBefore = before(call.tools.no_availability?.at) || before(call.tools.opted_out?.at);
  const cancelled = end.source === 'cancel' || (cancelledAt !== undefined && end.source !== 'fence');
  const phone = unanswered(end);
  if (phone?.outcome === 'busy') return phone;
  if (cancelled && !toldBefore && !call.tools.opted_out) return done('cancelled', status('cancelled'));
  if (phone) return phone;
  const silent = end.turns.length === 0;
  const anyTool = call.tools.began_at !== undefined || call.tools.offers.length > 0;
  const settledByTool = call.tools.no_availability ?? call.tools.opted_out;
  // At the fence, and for a call that is over without a report, only what the tools recorded is known.
  if (end.source === 'fence' && !settledByTool && !(end.connected && anyTool))
    return failed('unknown', status('nothing heard until the fence'));
  if (end.source === 'lookup' && silent && !anyTool && (end.duration_seconds ?? 0) === 0)
    return failed('unknown', status('no end was reported'));
  if (call.purpose === 'generic') return { status: 'done', evidence: status(end.termination_reason) };
  return answered(call, end);
};
