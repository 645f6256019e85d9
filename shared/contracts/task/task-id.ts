import * as z from 'zod/mini';
import { string } from '../parts.ts';

/** What travels through the state machine: ids and words, nothing of the patient. */
export const taskId = string.check(z.minLength(1), z.maxLength(200));

/** What a task says that has nothing to say. */
export const nothing = z.object({});
