import type { Policy } from '../policy.ts';
import type { Call, EndReport } from './call.ts';

/** What the provider said when a call was looked up. */
export type LookedUp =
  | {
      readonly kind: 'found';
      readonly status: 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
      readonly conversation_id: string;
      readonly call_sid?: string;
      /** When the provider took the dial, by its own clock; a request that was long on its way is younger than its intent. */
      readonly started_at?: Date;
      readonly end?: EndReport;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed' };

export type LookUpDecision =
  | { readonly kind: 'settle'; readonly end: EndReport; readonly conversation_id?: string }
  | {
      readonly kind: 'progress';
      readonly status: 'in_progress' | 'processing';
      readonly conversation_id: string;
    }
  | { readonly kind: 'again' };

const ended = (source: EndReport['source'], at: string, more: Partial<EndReport> = {}): EndReport => ({
  source,
  at,
  connected: false,
  voicemail: false,
  collected: {},
  turns: [],
  has_audio: false,
  ...more,
});

/** From when a call's ringing and talking counts: the provider's word for a dial that reached it late, within reason. */
const startOf = (call: Call, looked: LookedUp, policy: Policy): Date => {
  const dialled = new Date(call.dialled_at);
  if (looked.kind !== 'found' || looked.started_at === undefined) return dialled;
  const latest = dialled.getTime() + policy.lateWriteSeconds * 1000;
  return new Date(Math.min(latest, Math.max(dialled.getTime(), looked.started_at.getTime())));
};

/**
 * What a look-up means (design section 5, reconcile). Absence proves nothing before the fence: the provider's list
 * lags. A call "in progress" long past the longest call is over, whatever its status says.
 */
export const decideLookUp = (call: Call, looked: LookedUp, now: Date, policy: Policy): LookUpDecision => {
  const age = (now.getTime() - startOf(call, looked, policy).getTime()) / 1000;
  const at = now.toISOString();
  if (looked.kind === 'found') {
    const { conversation_id } = looked;
    const over = looked.status === 'done' || looked.status === 'failed';
    if (
      over &&
      looked.end !== undefined &&
      (looked.end.connected || looked.end.failure_reason !== undefined)
    ) {
      return { kind: 'settle', end: looked.end, conversation_id };
    }
    // Whoever used a tool was on the phone, whatever the status says: it lags, and it has been seen to stay behind.
    const silent = (over || looked.status === 'dialling') && call.tools.began_at === undefined;
    if (silent && age >= policy.unansweredAfterSeconds) {
      return { kind: 'settle', end: ended('lookup', at, { failure_reason: 'no-answer' }), conversation_id };
    }
    if (age >= policy.overdueCallSeconds) {
      return { kind: 'settle', end: ended('fence', at, { connected: true }), conversation_id };
    }
    if (looked.status === 'in_progress' || looked.status === 'processing') {
      return { kind: 'progress', status: looked.status, conversation_id };
    }
    return { kind: 'again' };
  }
  return age >= policy.fenceSeconds ? { kind: 'settle', end: ended('fence', at) } : { kind: 'again' };
};
