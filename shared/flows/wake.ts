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

/** Lets a waiting cascade decide again; harmless when it does not wait. */
export const wakeCascade = async ({ cascades, workflow, log }: Waking, cascade_id: string): Promise<void> => {
  const token = await cascades.waitToken(cascade_id);
  if (token === undefined) return;
  const resumed = await workflow.resume(token);
  log('info', resumed === 'resumed' ? 'TOKEN_RESUMED' : 'TOKEN_LATE', { cascade_id });
  await cascades.forgetWaitToken(cascade_id, token);
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

/** A line came back: the first that waits for one may try. Its ticket is torn after it was woken, not before. */
export const wakeFirstWaiting = async (waking: Waking): Promise<void> => {
  const [first] = await waking.lines.firstWaiting(1);
  if (first === undefined) return;
  await releaseHold(waking.cascades, first.cascade_id, 'line');
  await wakeCascade(waking, first.cascade_id);
  await waking.lines.leave(first.ticket);
};
