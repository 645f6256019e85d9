import * as z from 'zod/mini';
import { holdReasons } from '../../domain/cascade/cascade.ts';
import { number, string } from '../parts.ts';
import { taskId } from './task-id.ts';

export const awaitChangeInput = z.object({
  cascade_id: taskId,
  until: string,
  reason: z.enum(holdReasons),
  task_token: string.check(z.minLength(1)),
  /** When the wait was entered, and how often it was tried before; executions of an earlier definition say neither. */
  entered_at: z.optional(string),
  retry_count: z.optional(number),
});
