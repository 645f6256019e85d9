import type { ApiKey, ApiKeyScope } from '../contracts/api-key-item.ts';
import type { Ids } from '../ports.ts';
import { header } from './body.ts';
import { RequestError } from './request-error.ts';

export type OpenedKey = ApiKey & { readonly hash: string };

/** Ours begin like this, so that a secret scanner and a person know one when they see it. */
export const apiKeyPrefix = 'ra_';

/**
 * The key in `x-api-key`. Missing, unknown and revoked are the same 401; a key without the scope is 403. The lookup is
 * by hash, so the time tells nothing about the key.
 */
export const openApiKey = async (
  deps: {
    readonly apiKeys: { open(hash: string): Promise<ApiKey | undefined> };
    readonly ids: Pick<Ids, 'sha256'>;
  },
  event: { readonly headers?: Readonly<Record<string, string | undefined>> },
  scope: ApiKeyScope,
): Promise<OpenedKey> => {
  const given = header(event, 'x-api-key');
  const wellFormed = given?.startsWith(apiKeyPrefix) === true && given.length <= 200;
  const hash = wellFormed ? deps.ids.sha256(given) : '';
  const key = wellFormed ? await deps.apiKeys.open(hash) : undefined;
  if (key === undefined || key.revoked_at !== undefined) throw new RequestError('unauthorized');
  if (!key.scopes.includes(scope)) {
    throw new RequestError('forbidden', { detail: `This key does not have the scope ${scope}.` });
  }
  return { ...key, hash };
};
