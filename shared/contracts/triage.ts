import * as z from 'zod/mini';
import { policy } from '../domain/policy.ts';

export const triageRequest = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(policy.messageMaxCharacters * 4)),
  age_years: z.optional(z.number().check(z.minimum(0), z.maximum(130))),
  sex: z.optional(z.enum(['female', 'male'])),
  pregnant: z.optional(z.boolean()),
});
export type TriageRequest = z.output<typeof triageRequest>;
