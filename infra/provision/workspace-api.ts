import { readAdviceFor } from '#shared/adapters/elevenlabs/read-advice.ts';
import { errorCodeOf } from '#shared/contracts/provider-reply.ts';
import type { CallAdvice } from '#shared/domain/call/call-advice.ts';
import { isObject, type JsonObject, listAt, textAt } from './json.ts';

/** The provider said no, or nothing; with what a person should look at. Never a body: it may repeat what was sent. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly advice: CallAdvice;
  readonly status: number | undefined;

  constructor(what: string, advice: CallAdvice, status: number | undefined, fields: readonly string[] = []) {
    super(`${what}: ${advice.message}${fields.length === 0 ? '' : ` Fields: ${fields.join('; ')}.`}`);
    this.advice = advice;
    this.status = status;
  }
}

export type WorkspaceApi = ReturnType<typeof workspaceApi>;

const deadlineMilliseconds = 30_000;

/** The provider's workspace, in its own words (snake case): an SDK would drop what it does not know. Nothing is retried. */
export const workspaceApi = (provider: { readonly base_url: string; readonly api_key: string }) => {
  const ask = async (method: string, path: string, body?: JsonObject): Promise<unknown> => {
    const what = `${method} ${path.split('?')[0]}`;
    const reply = await fetch(new URL(path, provider.base_url), {
      method,
      redirect: 'error',
      headers: { 'xi-api-key': provider.api_key, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(deadlineMilliseconds),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      const timeout = error instanceof Error && error.name === 'TimeoutError';
      throw new ProviderError(
        what,
        readAdviceFor(timeout ? 'provider_timeout' : 'provider_network'),
        undefined,
      );
    });
    const json: unknown = await reply.json().catch(() => undefined);
    if (reply.ok) return json;
    throw new ProviderError(
      what,
      readAdviceFor(
        reply.status === 422 ? 'provider_422' : (errorCodeOf(json) ?? `provider_${reply.status}`),
      ),
      reply.status,
      fieldsAtFault(json),
    );
  };
  const pages = async (path: string, list: string): Promise<readonly JsonObject[]> => {
    const found: JsonObject[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = new URLSearchParams({ page_size: '100', ...(cursor === undefined ? {} : { cursor }) });
      const page = await ask('GET', `${path}?${query}`);
      found.push(...listAt(page, list).filter(isObject));
      cursor = textAt(page, 'next_cursor');
      if (cursor === undefined || !isObject(page) || page.has_more !== true) return found;
    }
  };
  return { ask, pages };
};

/** Names of fields and the rule they break; the provider repeats no values in these. */
const fieldsAtFault = (json: unknown): readonly string[] =>
  listAt(json, 'detail').flatMap((fault) => {
    const path = listAt(fault, 'loc').slice(1).map(String).join('.');
    return path === '' ? [] : [`${path} (${textAt(fault, 'msg') ?? 'not accepted'})`];
  });
