import type { Call, EndReport, Turn } from './call.ts';
import { collectedClaim, collectedOutcome } from './collected.ts';
import type { Evidence } from './outcome.ts';
import { quote } from './quote.ts';
import { type Signals, signalsOf } from './signals.ts';

const unsays = (signals: Signals): boolean =>
  signals.has('defers') ||
  signals.has('denies') ||
  signals.has('takesBack') ||
  signals.has('noAvailability') ||
  signals.has('refusesAutomated') ||
  signals.has('declines') ||
  signals.has('wrongNumber');

/** The agent saying it is done: "I've booked", "so we're confirmed for Tuesday". */
const agentClaim =
  /\b(?:booked|confirmed|all set|scheduled|reserved|locked in|agendad[oa]|reservad[oa]|confirmad[oa]|anotad[oa])\b/i;
const agentDisclaim =
  /\b(?:not|n't|no|never|to be|can|could|would|if|like to|need to|want to|is it|are (?:we|you)|fully|puede|quisiera)\b/i;

/**
 * Turns that claim a booking although no tool recorded one. A clinic's claim stands even when it is unsaid later
 * (both turns are then quoted: somebody has to ask); an agent's claim falls when the clinic's next turn unsays it.
 */
export const claimingTurns = (turns: readonly Turn[]): readonly Evidence[] => {
  let claims: readonly Evidence[] = [];
  let agents: readonly Evidence[] = [];
  for (const turn of turns) {
    const signals = signalsOf(turn.text);
    if (turn.speaker === 'agent') {
      if (agentClaim.test(turn.text) && !agentDisclaim.test(turn.text) && !signals.has('question'))
        agents = [...agents, quote(turn, true)];
      continue;
    }
    if (signals.has('commits') && !unsays(signals)) claims = [...claims, quote(turn, true)];
    else if (unsays(signals)) {
      agents = [];
      if (claims.length > 0) claims = [...claims, quote(turn, false)];
    }
  }
  return [...claims, ...agents];
};

const summaryClaim =
  /\b(?:appointment|visit|booking|slot)\b[^.]{0,60}\b(?:was|is|has been|were) (?:successfully )?(?:booked|scheduled|confirmed|made|set)\b|\b(?:successfully )?(?:booked|scheduled|confirmed) (?:an?|the|her|his|their) (?:\w+ )?(?:appointment|visit|booking|slot)\b/i;
const summaryDisclaim =
  /\b(?:not|n't|no|unable|failed|could|tried|attempted|wanted|would|to be|if|cancell?ed|without)\b/i;

/** The provider's summary, sentence by sentence; believed only while nothing firmer says otherwise. */
const claimingSummary = (end: EndReport): readonly Evidence[] => {
  const verdict = collectedOutcome(end.collected);
  if (end.summary === undefined || (verdict !== undefined && verdict !== 'booked')) return [];
  return end.summary
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => summaryClaim.test(sentence) && !summaryDisclaim.test(sentence))
    .map((sentence) => ({ source: 'data_collection', supports: true, quote: sentence.slice(0, 400) }));
};

/** Every claim of a booking outside the tools, with its words. */
export const claimsOf = (call: Call, end: EndReport): readonly Evidence[] => {
  const data = collectedClaim(end.collected);
  const collected: readonly Evidence[] =
    data === undefined ? [] : [{ source: 'data_collection', supports: true, quote: data.slice(0, 400) }];
  const turns = claimingTurns(end.turns);
  const settledByTool = call.tools.no_availability ?? call.tools.opted_out;
  const summary = settledByTool || turns.length > 0 || collected.length > 0 ? [] : claimingSummary(end);
  return [...turns, ...collected, ...summary];
};
