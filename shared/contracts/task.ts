import * as z from 'zod/mini';
import { cascadeOutcomes, holdReasons } from '../domain/cascade/cascade.ts';
import { number, string } from './parts.ts';

/** What travels through the state machine: ids and words, nothing of the patient. */
const id = string.check(z.minLength(1), z.maxLength(200));

export const decideNextInput = z.object({ cascade_id: id });
export const decideNextOutput = z.union([
  z.object({ next: z.literal('CALL'), call_id: id }),
  z.object({ next: z.literal('RECONCILE'), call_id: id }),
  z.object({
    next: z.literal('WAIT'),
    reason: z.enum(holdReasons),
    until: string,
    wait_seconds: number.check(z.int(), z.minimum(1)),
  }),
  z.object({ next: z.literal('CONCLUDE'), outcome: z.enum(cascadeOutcomes) }),
]);

export const placeCallInput = z.object({
  cascade_id: id,
  call_id: id,
  task_token: string.check(z.minLength(1)),
});
export const reconcileCallInput = z.object({ cascade_id: id, call_id: id });
export const awaitChangeInput = z.object({
  cascade_id: id,
  until: string,
  reason: z.enum(holdReasons),
  task_token: string.check(z.minLength(1)),
});
export const concludeInput = z.object({ cascade_id: id, outcome: z.enum(cascadeOutcomes) });
export const concludeOutput = z.object({ outcome: z.enum(cascadeOutcomes) });
export const nothing = z.object({});

/** EventBridge's event for an execution that failed, timed out or was aborted; only its name is used. */
export const executionEvent = z.object({
  detail: z.object({ name: id, status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING', 'SUCCEEDED']) }),
});
