import * as z from 'zod/mini';
import { taskId } from './task-id.ts';

export const reconcileCallInput = z.object({ cascade_id: taskId, call_id: taskId });
