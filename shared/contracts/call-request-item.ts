import * as z from 'zod/mini';
import { questionTypes } from '../domain/call/questions.ts';
import { maybeString, string, strings } from './parts.ts';

/** What a generic call carries beside the call itself, in the same item. */
export const callRequestItem = z.object({
  request: z.object({
    purpose: maybeString,
    questions: z.array(
      z.object({
        id: string,
        text: string,
        type: z.enum(questionTypes),
        options: strings,
      }),
    ),
    agent_id: string,
  }),
  in_progress_at: maybeString,
  processing_at: maybeString,
});
