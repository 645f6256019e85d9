import * as z from 'zod/mini';
import { string } from '../parts.ts';
import { taskId } from './task-id.ts';

export const placeCallInput = z.object({
  cascade_id: taskId,
  call_id: taskId,
  task_token: string.check(z.minLength(1)),
});
