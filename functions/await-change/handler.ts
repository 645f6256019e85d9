import { awaitChangeInput } from '#shared/contracts/task/await-change.ts';
import { nothing } from '#shared/contracts/task/task-id.ts';
import { isLive } from '#shared/domain/call/call.ts';
import type { Cascade, HoldReason } from '#shared/domain/cascade/cascade.ts';
import { stillConsents } from '#shared/domain/consent/plan.ts';
import { releaseHold, wakeCascade } from '#shared/flows/wake.ts';
import { task } from '#shared/lambda/task.ts';
import type { Calls, Cascades, Clock, Lines, Log, Sessions, WaitTokens, Workflow } from '#shared/ports.ts';

export type Dependencies = {
  readonly cascades: Pick<Cascades, 'get' | 'change' | 'waitToken' | 'forgetWaitToken'> & WaitTokens;
  readonly calls: Pick<Calls, 'many' | 'taskToken' | 'forgetTaskToken'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly lines: Pick<Lines, 'queue' | 'firstWaiting' | 'leave' | 'leases'>;
  readonly workflow: Pick<Workflow, 'resume'>;
  /** How many lines there are, to see whether one came free meanwhile. */
  readonly lineCount: number;
  readonly clock: Clock;
  readonly log: Log;
};

type Tried = { readonly entered_at?: string | undefined; readonly retry_count?: number | undefined };

/**
 * Stores the token with the reason, then looks again whether the reason has gone: whoever changed it a moment ago saw
 * no token to use. A wait that is already over answers its own token.
 */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, awaitChangeInput, nothing, async ({ cascade_id, until, reason, task_token, ...tried }) => {
    const { cascades, clock, log } = deps;
    await cascades.storeWaitToken(cascade_id, {
      task_token,
      hold: { reason, until },
      order: orderOf(tried),
    });
    if (reason === 'line') {
      // Since the consent, not since now: who wakes and finds the line taken keeps the place it had.
      const since = (await cascades.get(cascade_id))?.started_at ?? clock.now().toISOString();
      await deps.lines.queue({ cascade_id, deadline_class: '1', since });
    }
    const present = await cascades.get(cascade_id);
    if (present === undefined || (await hasChanged(deps, present, reason))) {
      await releaseHold(cascades, cascade_id, reason);
      await wakeCascade(deps, cascade_id);
    }
    log('info', 'TASK_COMPLETED', { function: 'await-change', cascade_id, reason });
    return {};
  });

/** A line is free, and nobody who said yes earlier waits for it. */
const isNext = async ({ lines, lineCount, clock }: Dependencies, cascade_id: string): Promise<boolean> => {
  const now = clock.now();
  const free = lineCount - (await lines.leases()).filter(({ until }) => until > now).length;
  return free > 0 && (await lines.firstWaiting(free)).some((first) => first.cascade_id === cascade_id);
};

/** Later waits and later tries have a greater order: a run that hung may still write when the next has begun. */
const orderOf = ({ entered_at, retry_count = 0 }: Tried): number | undefined => {
  const entered = entered_at === undefined ? Number.NaN : Date.parse(entered_at);
  return Number.isNaN(entered) ? undefined : entered * 100 + Math.min(retry_count, 99);
};

const hasChanged = async (deps: Dependencies, cascade: Cascade, reason: HoldReason): Promise<boolean> => {
  if (cascade.status === 'done' || cascade.hold?.reason !== reason) return true;
  const session = await deps.sessions.get(cascade.session_id);
  const over = session === undefined || session.emergency || !stillConsents(session.consent, cascade.consent);
  switch (reason) {
    case 'lookup': {
      const calls = await deps.calls.many(cascade.call_ids);
      return !calls.some(isLive);
    }
    case 'patient': {
      // Only the word that is waited for: an answer to an earlier call, or to what nobody asks any more, has been heard.
      const [last] = await deps.calls.many(cascade.call_ids.slice(-1));
      const { question, go_on_after } = cascade;
      const answered =
        last?.outcome === 'unknown'
          ? go_on_after === last.call_id
          : question?.call_id === last?.call_id && question?.answer !== undefined;
      return over || cascade.cancel_requested_at !== undefined || answered;
    }
    case 'line': {
      // Where the provider had no line, our own free ones say nothing: the hour, or a call that ends, decides.
      const [last] = await deps.calls.many(cascade.call_ids.slice(-1));
      if (last?.not_placed_reason === 'capacity') return over || cascade.cancel_requested_at !== undefined;
      return over || cascade.cancel_requested_at !== undefined || (await isNext(deps, cascade.cascade_id));
    }
    case 'opening':
    case 'number':
    case 'breaker':
    case 'switch':
      return over || cascade.cancel_requested_at !== undefined;
  }
};
