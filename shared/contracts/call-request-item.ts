import * as z from 'zod/mini';
import { questionTypes } from '../domain/call/questions.ts';

const maybe = z.exactOptional;

/** What a generic call carries beside the call itself, in the same item. */
export const callRequestItem = z.object({
  request: z.object({
    purpose: maybe(z.string()),
    questions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        type: z.enum(questionTypes),
        options: z.array(z.string()),
      }),
    ),
    agent_id: z.string(),
  }),
  in_progress_at: maybe(z.string()),
  processing_at: maybe(z.string()),
});
