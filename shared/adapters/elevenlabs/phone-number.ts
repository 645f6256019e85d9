import * as z from 'zod/mini';
import { exchange } from '../http/exchange.ts';
import type { Provider } from './voice-agent.ts';

const listSchema = z.array(
  z.object({
    phone_number_id: z.string(),
    phone_number: z.string(),
    assigned_agent: z.optional(z.nullable(z.object({ agent_id: z.string() }))),
  }),
);

export type ResolvedNumber =
  | { readonly kind: 'resolved'; readonly phone_number_id: string }
  /** Never "the first one": the operator chooses. `choices` are provider ids. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Which number places the call: the explicit id, else the one whose number is configured, else the one assigned to the
 * agent. Asks the provider only when no id is given.
 */
export const resolvePhoneNumber = async (
  provider: Provider | undefined,
  wanted: { readonly phone_number_id?: string; readonly from_number?: string; readonly agent_id: string },
  signal?: AbortSignal,
): Promise<ResolvedNumber> => {
  if (wanted.phone_number_id !== undefined)
    return { kind: 'resolved', phone_number_id: wanted.phone_number_id };
  if (provider === undefined) return { kind: 'none' };
  const reply = await exchange(
    { base_url: provider.base_url, headers: { 'xi-api-key': provider.api_key }, deadline_seconds: 8 },
    { method: 'GET', path: '/v1/convai/phone-numbers', signal },
  );
  if (reply.kind === 'no_reply') return { kind: 'failed', code: `provider_${reply.code}` };
  const parsed = listSchema.safeParse(reply.json);
  if (!parsed.success) return { kind: 'failed', code: `provider_${reply.status}` };
  const matching = parsed.data.filter(({ phone_number, assigned_agent }) =>
    wanted.from_number === undefined
      ? assigned_agent?.agent_id === wanted.agent_id
      : phone_number === wanted.from_number,
  );
  const [only, ...others] = matching.map(({ phone_number_id }) => phone_number_id);
  if (only === undefined) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'resolved', phone_number_id: only }
    : { kind: 'ambiguous', choices: [only, ...others] };
};
