import * as z from 'zod/mini';

const maybe = z.exactOptional;

/** One telephone number across all patients: who is on it, when it may ring again, how often it rang today. */
export const numberSchema = z.object({
  live_call_id: maybe(z.string()),
  live_until: maybe(z.string()),
  cooldown_until: maybe(z.string()),
  day: maybe(z.string()),
  day_count: maybe(z.number()),
  opted_out_at: maybe(z.string()),
  version: z.number(),
});
export type NumberItem = z.infer<typeof numberSchema>;

export const readNumber = (item: unknown): NumberItem =>
  item === undefined ? { version: 0 } : numberSchema.parse(item);
