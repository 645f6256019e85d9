import * as z from 'zod/mini';

const textOr = z.optional(z.nullable(z.string()));

/** What the provider's analysis adds to a conversation beyond what decisions use (`provider-reply.ts`). */
export const conversationAnalysis = z.object({
  analysis: z.optional(
    z.nullable(
      z.object({
        call_summary_title: textOr,
        evaluation_criteria_results: z.optional(
          z.nullable(z.record(z.string(), z.object({ result: textOr, rationale: textOr }))),
        ),
      }),
    ),
  ),
});
