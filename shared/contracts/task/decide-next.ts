import * as z from 'zod/mini';
import { cascadeOutcomes, holdReasons } from '../../domain/cascade/cascade.ts';
import { number, string } from '../parts.ts';
import { taskId } from './task-id.ts';

export const decideNextInput = z.object({ cascade_id: taskId });
export const decideNextOutput = z.union([
  z.object({ next: z.literal('CALL'), call_id: taskId }),
  z.object({ next: z.literal('RECONCILE'), call_id: taskId }),
  z.object({
    next: z.literal('WAIT'),
    reason: z.enum(holdReasons),
    until: string,
    wait_seconds: number.check(z.int(), z.minimum(1)),
  }),
  z.object({ next: z.literal('CONCLUDE'), outcome: z.enum(cascadeOutcomes) }),
]);
