import type { HoldReason } from '../domain/cascade/cascade.ts';
import type { Calls, Cascades, Lines, Log, Workflow } from '../ports.ts';

/**
 * Resuming what waits. A token is forgotten only after it was used, so a crash in between means a second, harmless
 * send and never a lost one (local-stack.md 2.3, chaos finding 2).
 */
export type Waking = {
  readonly calls: Pick<Calls, 'taskToken' | 'forgetTaskToken'>;
  readonly cascades: Pick<Cascades, 'waitToken' | 'forgetWaitToken' | 'change'>;
  readonly lines: Pick<Lines, 'firstWaiting' | 'leave'>;
  readonly workflow: Pick<Workflow, 'resume'>;
  readonly log: Log;
};

export const resumeCall = async (
  { calls, workflow, log }: Waking,
  call_id: string,
  task_token: string,
): Promise<void> => {
  const resumed = await workflow.resume(task_token);
  log('info', resumed === 'resumed' ? 'TOKEN_RESUMED' : 'TOKEN_LATE', { call_id });
  await calls.forgetTaskToken(call_id, task_token);
};

/** Lets a waiting cascade decide again; harmless, and false, when it does not wait. */
export const wakeCascade = async (waking: Waking, cascade_id: string): Promise<boolean> => {
  const token = await waking.cascades.waitToken(cascade_id);
  return token === undefined ? false : resumeWait(waking, cascade_id, token);
};

/** The same for a token that is known already. */
export const resumeWait = async (
  { cascades, workflow, log }: Waking,
  cascade_id: string,
  token: string,
): Promise<boolean> => {
  const resumed = await workflow.resume(token);
  log('info', resumed === 'resumed' ? 'TOKEN_RESUMED' : 'TOKEN_LATE', { cascade_id });
  await cascades.forgetWaitToken(cascade_id, token);
  return resumed === 'resumed';
};

/** The reason to wait has gone: without this the next decision would wait for the old hour again. */
export const releaseHold = async (
  cascades: Pick<Cascades, 'change'>,
  cascade_id: string,
  reason: HoldReason,
): Promise<void> => {
  await cascades.change(cascade_id, (cascade) => {
    if (cascade.hold?.reason !== reason) return undefined;
    const { hold: _, ...rest } = cascade;
    return { cascade: rest };
  });
};

/** Tickets looked at for one line: more than that many stale ones in a row are left to the next line. */
const tickets = 10;

/**
 * A line came back: the first that waits for one may try. Its ticket is torn after it was woken, not before; the ticket
 * of one that waits no longer must not use up the line.
 */
export const wakeFirstWaiting = async (waking: Waking): Promise<boolean> => {
  for (const { ticket, cascade_id } of await waking.lines.firstWaiting(tickets)) {
    await releaseHold(waking.cascades, cascade_id, 'line');
    const woken = await wakeCascade(waking, cascade_id);
    await waking.lines.leave(ticket);
    if (woken) return true;
  }
  return false;
};
