import * as z from 'zod/mini';
import { maybe, maybeBoolean, maybeNumber, maybeString, number, string, strings } from './parts.ts';

/** What a key may do: place and read calls; see how the product runs. */
export const apiKeyScopes = ['calls', 'ops'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

const clock = string.check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time, like 09:00.'));

/** What a key may not exceed. The last three bind only keys that set them. */
export const apiKeyLimits = z.object({
  calls_per_day: number,
  calls_at_once: number,
  allowed_countries: maybe(strings),
  /** Ten minutes of peace between two calls to one number. */
  number_cooldown: maybeBoolean,
  calls_per_number_per_day: maybeNumber,
  calling_hours: maybe(z.object({ from: clock, to: clock, timezone: string })),
});
export type ApiKeyLimits = z.output<typeof apiKeyLimits>;

export const apiKeyItem = z.object({
  api_key_id: string,
  name: string,
  scopes: z.array(z.enum(apiKeyScopes)),
  limits: apiKeyLimits,
  created_at: string,
  revoked_at: maybeString,
});
export type ApiKey = z.output<typeof apiKeyItem>;

/** Calls of one key: how many today, and those that may still be live. */
export const apiKeyUsage = z.object({
  day: string,
  day_count: number,
  open: z.array(z.object({ call_id: string, since: string })),
  version: number,
});
export type ApiKeyUsage = z.output<typeof apiKeyUsage>;
