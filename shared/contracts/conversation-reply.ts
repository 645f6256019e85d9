import * as z from 'zod/mini';
import { looseString, string } from './parts.ts';

const textOr = looseString;

/** What the provider's analysis adds to a conversation beyond what decisions use (`provider-reply.ts`). */
export const conversationAnalysis = z.object({
  analysis: z.optional(
    z.nullable(
      z.object({
        call_summary_title: textOr,
        evaluation_criteria_results: z.optional(
          z.nullable(z.record(string, z.object({ result: textOr, rationale: textOr }))),
        ),
      }),
    ),
  ),
});
