import { adviceFor, type CallAdvice } from '../../domain/call/call-advice.ts';
import { checkNumber } from '../../domain/clinics/number-policy.ts';
import { policy } from '../../domain/policy.ts';
import type { DialRequest } from '../../ports.ts';
import { randomIds } from '../ids.ts';
import { dashboardUrl } from './dashboard.ts';
import { dial } from './dial.ts';
import { type Monitor, type Monitored, monitorCall } from './monitor.ts';
import { resolvePhoneNumber } from './phone-number.ts';
import { readAdviceFor } from './read-advice.ts';
import type { Provider } from './voice-agent.ts';

/** Calls without HTTP: the functions of the API as a library. */
export type CallOrder = {
  /** As a person writes it; a missing + is added where the result is a valid number. */
  readonly to_number: string;
  readonly agent_id: string;
  /** Explicit id, else the number configured, else the one assigned to the agent. */
  readonly agent_phone_number_id?: string;
  readonly from_number?: string;
  readonly dynamic_variables?: Readonly<Record<string, string | number | boolean>>;
  /** Needs the agent's permission to override its language. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2; US and CA by default. */
  readonly allowed_countries?: readonly string[];
  /** Ours, echoed by the provider; made up when absent. */
  readonly call_id?: string;
};

/** Refused before anything was dialled. */
export type Refused = { readonly kind: 'refused' } & CallAdvice & {
    /** Provider ids to choose the caller's number from. */
    readonly choices?: readonly string[];
  };

export type Prepared =
  | { readonly kind: 'ready'; readonly to_number: string; readonly agent_phone_number_id: string }
  | Refused;

/** Checks the number and settles who calls. Asks the provider only when no number id is given. */
export const prepareCall = async (
  provider: Provider,
  order: Pick<
    CallOrder,
    'to_number' | 'agent_id' | 'agent_phone_number_id' | 'from_number' | 'allowed_countries'
  >,
  signal?: AbortSignal,
): Promise<Prepared> => {
  const number = checkNumber(order.to_number, order.allowed_countries);
  if (!number.ok) return { kind: 'refused', code: number.code, message: number.sentence, check: [] };
  const { agent_id, agent_phone_number_id, from_number } = order;
  const wanted = {
    agent_id,
    ...(agent_phone_number_id === undefined ? {} : { phone_number_id: agent_phone_number_id }),
    ...(from_number === undefined ? {} : { from_number }),
  };
  const caller = await resolvePhoneNumber(provider, wanted, signal);
  switch (caller.kind) {
    case 'resolved':
      return { kind: 'ready', to_number: number.e164, agent_phone_number_id: caller.phone_number_id };
    case 'ambiguous':
      return { kind: 'refused', ...adviceFor('phone_number_ambiguous'), choices: caller.choices };
    case 'none':
      return { kind: 'refused', ...adviceFor('phone_number_none') };
    case 'failed': {
      const why = readAdviceFor(caller.code);
      const { code, message, check } = adviceFor('phone_number_failed');
      return { kind: 'refused', code, message, check: [why.message, ...why.check, ...check] };
    }
  }
};

export type Initiated =
  | {
      readonly kind: 'placed';
      readonly call_id: string;
      readonly conversation_id: string;
      readonly call_sid?: string;
      readonly dashboard_url: string;
      readonly monitored?: Monitored;
    }
  | Refused
  /** The provider refused the dial; nobody was called. */
  | ({ readonly kind: 'not_placed'; readonly call_id: string } & CallAdvice)
  /** The call may be placed; look it up by `call_id` (the provider's user_id), never dial again. */
  | ({ readonly kind: 'unknown'; readonly call_id: string } & CallAdvice)
  /** Given up before anything was sent. */
  | { readonly kind: 'aborted' };

/**
 * Places one call with exactly one request, and watches it when asked to. A signal that comes while the dial is under
 * way closes the connection and makes the end unknown (`provider_aborted`), not undone.
 */
export const initiateCall = async (
  provider: Provider,
  order: CallOrder,
  { signal, monitor }: { readonly signal?: AbortSignal; readonly monitor?: Monitor } = {},
): Promise<Initiated> => {
  const prepared = await prepareCall(provider, order, signal);
  if (signal?.aborted) return { kind: 'aborted' };
  if (prepared.kind === 'refused') return prepared;
  const call_id = order.call_id ?? randomIds.call();
  const request: DialRequest = {
    call_id,
    agent_id: order.agent_id,
    agent_phone_number_id: prepared.agent_phone_number_id,
    to_number: prepared.to_number,
    ring_seconds: policy.ringSeconds,
    dynamic_variables: textsOf(order.dynamic_variables ?? {}),
    ...(order.language === undefined ? {} : { language: order.language }),
  };
  const connection = {
    base_url: provider.base_url,
    headers: { 'xi-api-key': provider.api_key },
    deadline_seconds: policy.dialDeadlineSeconds,
  };
  const end = await dial(connection, request, signal);
  switch (end.kind) {
    case 'not_placed':
      return { kind: 'not_placed', call_id, ...adviceFor(end.dial.code) };
    case 'unknown':
      return { kind: 'unknown', call_id, ...adviceFor(end.code) };
    case 'placed': {
      const { conversation_id, call_sid } = end;
      const placed = {
        kind: 'placed',
        call_id,
        conversation_id,
        ...(call_sid === undefined ? {} : { call_sid }),
        dashboard_url: dashboardUrl(provider, conversation_id),
      } as const;
      if (monitor === undefined) return placed;
      const watching = signal === undefined ? monitor : { signal, ...monitor };
      return { ...placed, monitored: await monitorCall(provider, conversation_id, watching) };
    }
  }
};

/** Every value as a non-empty string: a missing or empty one kills the call after the 200. */
export const textsOf = (
  variables: Readonly<Record<string, string | number | boolean>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const text = String(value).trim();
      return [name, text === '' ? 'none' : text];
    }),
  );
