import * as z from 'zod/mini';
import { cascadeOutcomes } from '../../domain/cascade/cascade.ts';
import { taskId } from './task-id.ts';

export const concludeInput = z.object({ cascade_id: taskId, outcome: z.enum(cascadeOutcomes) });
export const concludeOutput = z.object({ outcome: z.enum(cascadeOutcomes) });
