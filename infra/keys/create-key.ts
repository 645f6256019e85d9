import { randomIds } from '#shared/adapters/ids.ts';
import type { ApiKey, ApiKeyLimits, ApiKeyScope } from '#shared/contracts/api-key-item.ts';
import { apiKeyPrefix } from '#shared/lambda/api-key-access.ts';
import type { ApiKeys } from '#shared/ports.ts';

/** What a key may do unless it is said otherwise. */
export const usualLimits: ApiKeyLimits = { calls_per_day: 100, calls_at_once: 10 };

/** Makes a key and stores its hash. The secret is given back this once and kept nowhere. */
export const createKey = async (
  apiKeys: Pick<ApiKeys, 'create'>,
  wanted: {
    readonly name: string;
    readonly scopes?: readonly ApiKeyScope[];
    readonly limits?: Partial<ApiKeyLimits>;
  },
  now: Date,
): Promise<{ readonly key: ApiKey; readonly secret: string }> => {
  const secret = `${apiKeyPrefix}${randomIds.secret()}`;
  const hash = randomIds.sha256(secret);
  const key: ApiKey = {
    // A part of the hash names the key: nobody gets back from it to the secret.
    api_key_id: `key_${hash.slice(0, 16)}`,
    name: wanted.name,
    scopes: [...(wanted.scopes ?? ['calls'])],
    limits: { ...usualLimits, ...wanted.limits },
    created_at: now.toISOString(),
  };
  await apiKeys.create(key, hash);
  return { key, secret };
};
