import * as z from 'zod/mini';
import { taskId } from './task-id.ts';

/** EventBridge's event for an execution that failed, timed out or was aborted; only its name is used. */
export const executionEvent = z.object({
  detail: z.object({
    name: taskId,
    status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING', 'SUCCEEDED']),
  }),
});
