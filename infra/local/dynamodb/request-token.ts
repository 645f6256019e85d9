import { createHash } from 'node:crypto';
import type { Level } from 'dynalite/db/index.js';
import { isRecord, serviceError, validationError } from './service-error.ts';

/** How long the service remembers a ClientRequestToken (API reference, TransactWriteItems). */
const rememberedMs = 10 * 60 * 1000;

const prefix = 'token~';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, sorted(value[name])]),
  );
};

/** Equal for requests that mean the same, whatever the order of their fields. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

/** The token of a request, or undefined; throws when it is not 1 to 36 characters. */
export const readToken = (body: Record<string, unknown>): string | undefined => {
  const token = body.ClientRequestToken;
  if (token === undefined || token === null) return undefined;
  if (typeof token === 'string' && token.length >= 1 && token.length <= 36) return token;
  throw validationError(
    "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: " +
      'Member must have length between 1 and 36',
  );
};

/**
 * Whether this very request was already committed under its token.
 * @throws IdempotentParameterMismatchException when the token was used for another request.
 */
export const wasCommitted = async (
  level: Level,
  token: string,
  print: string,
  now: number,
): Promise<boolean> => {
  const known = await level.get(prefix + token);
  if (!isRecord(known) || Number(known.at) + rememberedMs <= now) return false;
  if (known.print === print) return true;
  throw serviceError(
    'IdempotentParameterMismatchException',
    'The request uses the same client token as a previous, but non-identical request.',
  );
};

/** Lands in the transaction's own batch, so that a reply lost to a crash is still recognised afterwards. */
export const rememberToken = (level: Level, token: string, print: string, now: number): Promise<void> =>
  level.put(prefix + token, { print, at: now });

const isOld = (known: unknown, now: number): boolean =>
  isRecord(known) && Number(known.at) + rememberedMs <= now;

/** What need not be remembered any longer, found beside whatever else the table does. */
export const oldTokens = async (level: Level, now: number): Promise<readonly string[]> => {
  const old: string[] = [];
  for await (const [key, known] of level.iterator({ gte: prefix, lt: `${prefix}\uffff` }))
    if (isOld(known, now)) old.push(key);
  return old;
};

/** Deletes those of them that were not used again meanwhile. */
export const forgetTokens = async (level: Level, old: readonly string[], now: number): Promise<void> => {
  for (const key of old) if (isOld(await level.get(key), now)) await level.del(key);
};
