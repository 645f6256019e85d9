import type { EndReport } from './call.ts';

/**
 * The provider gave the call up because of how its agent is set up: a variable missing, an override not allowed. It says
 * so only after the 200, when the telephone may have rung; it is no answer of the clinic, and the next would ring in vain.
 */
export const agentCouldNotSpeak = (end: EndReport | undefined): boolean =>
  /missing required dynamic variable|override for field|not allowed by config/i.test(
    end?.failure_reason ?? '',
  );
