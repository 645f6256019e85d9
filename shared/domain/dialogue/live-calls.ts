import { type Call, isLive } from '../call/call.ts';
import type { Cascade } from '../cascade/cascade.ts';
import type { Catalogue } from './catalogue/en.ts';
import type { Scene } from './scene.ts';
import { spokenWhen } from './when.ts';

export const isRunning = (cascade: Cascade | undefined): cascade is Cascade =>
  cascade !== undefined && cascade.status !== 'done';

export const liveCall = (calls: readonly Call[]): Call | undefined => calls.find(isLive);

const liveLine = (call: Call, words: Catalogue): string => {
  const name = call.clinic_name ?? call.to_number;
  switch (call.status) {
    case 'queued':
    case 'dialling':
      return words.status.dialling(name);
    case 'in_progress':
      return words.status.talking(name);
    case 'processing':
    case 'done':
    case 'failed':
      return words.status.processing(name);
    default:
      return call.status satisfies never;
  }
};

/** Where a running cascade stands, in one sentence. */
export const statusLine = (cascade: Cascade, { calls, words, session }: Scene): string => {
  if (cascade.cancel_requested_at !== undefined) return words.status.cancelling;
  const live = liveCall(calls);
  if (live !== undefined) return liveLine(live, words);
  const { hold, plan } = cascade;
  const zone = plan.clinics[(hold?.position ?? 1) - 1]?.timezone ?? plan.clinics[0]?.timezone;
  if (hold !== undefined && zone !== undefined && hold.reason !== 'patient') {
    return words.status.waiting(spokenWhen(hold.until, zone, session.language));
  }
  return words.status.between;
};
