import * as z from 'zod/mini';

const maybe = z.exactOptional;

/** What a key may do: place and read calls; see how the product runs. */
export const apiKeyScopes = ['calls', 'ops'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time, like 09:00.'));

/** What a key may not exceed. The last three bind only keys that set them. */
export const apiKeyLimits = z.object({
  calls_per_day: z.number(),
  calls_at_once: z.number(),
  allowed_countries: maybe(z.array(z.string())),
  /** Ten minutes of peace between two calls to one number. */
  number_cooldown: maybe(z.boolean()),
  calls_per_number_per_day: maybe(z.number()),
  calling_hours: maybe(z.object({ from: clock, to: clock, timezone: z.string() })),
});
export type ApiKeyLimits = z.output<typeof apiKeyLimits>;

export const apiKeyItem = z.object({
  api_key_id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(apiKeyScopes)),
  limits: apiKeyLimits,
  created_at: z.string(),
  revoked_at: maybe(z.string()),
});
export type ApiKey = z.output<typeof apiKeyItem>;

/** Calls of one key: how many today, and those that may still be live. */
export const apiKeyUsage = z.object({
  day: z.string(),
  day_count: z.number(),
  open: z.array(z.object({ call_id: z.string(), since: z.string() })),
  version: z.number(),
});
export type ApiKeyUsage = z.output<typeof apiKeyUsage>;
