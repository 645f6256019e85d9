import type { Call, EndReport } from '../domain/call/call.ts';
import { mergeEnd } from '../domain/call/merge-end.ts';

/** What an event or a look-up adds to a call: its end, and the provider's ids where they were still unknown. */
export const learnEnd =
  (facts: { readonly end?: EndReport; readonly conversation_id?: string; readonly call_sid?: string }) =>
  (call: Call): Call => ({
    ...call,
    ...(facts.end === undefined ? {} : { end: mergeEnd(call.end, facts.end) }),
    ...(call.conversation_id === undefined && facts.conversation_id !== undefined
      ? { conversation_id: facts.conversation_id }
      : {}),
    ...(call.call_sid === undefined && facts.call_sid !== undefined ? { call_sid: facts.call_sid } : {}),
  });
