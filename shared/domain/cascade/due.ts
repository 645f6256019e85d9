import { policy } from '../policy.ts';
import type { Cascade } from './cascade.ts';

/** What a patient has said that only a new decision can act on. */
const asked = ({ cancel_requested_at, question, go_on_after }: Cascade): string =>
  JSON.stringify([cancel_requested_at, question?.answer, go_on_after]);

/**
 * When somebody should look whether a cascade still goes on, ISO 8601. A wait is left alone until its hour, unless this
 * very change is one it should be woken for: whoever wrote it may have died before waking it.
 */
export const dueAt = (before: Cascade, after: Cascade, now: Date): string => {
  const soon = new Date(now.getTime() + policy.overdueCallSeconds * 1000).toISOString();
  const { hold } = after;
  return hold !== undefined && hold.until > soon && asked(before) === asked(after) ? hold.until : soon;
};
