import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type CallResponse, callResponse } from '#shared/contracts/call-response.ts';
import { transcriptResponse } from '#shared/contracts/conversation.ts';
import type { CallOptions } from './options.ts';

export type Api = { readonly url: string; readonly key: string };

const problem = z.object({
  title: z.string(),
  code: z.string(),
  detail: z.optional(z.string()),
  check: z.optional(z.array(z.string())),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});

const ask = async ({ url, key }: Api, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    ...init,
    headers: { 'x-api-key': key, accept: 'application/json', ...init.headers },
  });

/** A problem as lines for a person: what, why, and what to look at. */
const problemLines = (json: unknown): readonly string[] => {
  const parsed = problem.safeParse(json);
  if (!parsed.success) return ['The product answered something unreadable.'];
  const { title, code, detail, check = [], errors = [] } = parsed.data;
  return [
    `${title} (${code})`,
    ...(detail === undefined ? [] : [detail]),
    ...errors.flatMap(({ field, message }) => (message === detail ? [] : [`  ${field}: ${message}`])),
    ...check.map((one) => `  - ${one}`),
  ];
};

/** Places one call over the product's own API and tells it as it happens. True when somebody answered. */
export const placeAndFollow = async (
  api: Api,
  options: Pick<CallOptions, 'to_number' | 'purpose' | 'questions' | 'context' | 'language' | 'dry_run'>,
  say: (line: string) => void,
): Promise<boolean> => {
  const reply = await ask(api, '/calls', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      to_number: options.to_number,
      ...(options.purpose === undefined ? {} : { purpose: options.purpose }),
      ...(options.questions.length === 0 ? {} : { questions: options.questions }),
      ...(options.context === undefined ? {} : { conversation_context: options.context }),
      ...(options.language === undefined ? {} : { language: options.language }),
      ...(options.dry_run ? { dry_run: true } : {}),
    }),
  });
  const json: unknown = await reply.json().catch(() => undefined);
  if (!reply.ok) {
    for (const line of problemLines(json)) say(line);
    return false;
  }
  if (options.dry_run) {
    say(JSON.stringify(json, null, 2));
    return true;
  }
  const placed = callResponse.parse(json);
  say(`Calling ${placed.to_number}   ${placed.call_id}`);
  if (placed.dashboard_url !== null) say(`Dashboard: ${placed.dashboard_url}`);
  const ended = await follow(api, placed, say);
  for (const line of endLines(ended)) say(line);
  return ended.outcome === 'answered';
};

/** Until the end: each status once, each sentence as soon as the provider shows it. */
const follow = async (api: Api, placed: CallResponse, say: (line: string) => void): Promise<CallResponse> => {
  let call = placed;
  let heard = 0;
  let told = '';
  let doubt = '';
  for (;;) {
    if (call.status !== told) say(`-- ${call.status.replaceAll('_', ' ')}`);
    told = call.status;
    const over = call.status === 'done' || call.status === 'failed';
    // Nobody knows whether it rings: that is said at once, because looking it up takes up to the fence.
    if (!over && call.error !== null && call.error.code !== doubt) {
      doubt = call.error.code;
      for (const line of errorLines(call.error)) say(line);
    }
    heard = await tellNewTurns(api, call, heard, say);
    if (over) return call;
    const reply = await ask(api, `/calls/${call.call_id}?wait=2&after=${call.cursor}`);
    if (reply.ok) call = callResponse.parse(await reply.json());
  }
};

const tellNewTurns = async (
  api: Api,
  { conversation_id }: CallResponse,
  heard: number,
  say: (line: string) => void,
): Promise<number> => {
  if (conversation_id === null) return heard;
  const reply = await ask(api, `/conversations/${conversation_id}/transcript`);
  const parsed = reply.ok ? transcriptResponse.safeParse(await reply.json()) : undefined;
  if (parsed?.success !== true) return heard;
  const { transcript } = parsed.data;
  for (const { role, message } of transcript.slice(heard))
    say(`   ${role === 'agent' ? 'agent ' : 'callee'}  ${message}`);
  return Math.max(heard, transcript.length);
};

const endLines = (call: CallResponse): readonly string[] => [
  '',
  `Outcome: ${call.outcome ?? 'unknown'}${call.duration_seconds === null ? '' : ` after ${call.duration_seconds} s`}`,
  ...(call.summary === null ? [] : [`Summary: ${call.summary}`]),
  ...call.answers.map(
    ({ question, status, value, quote }) =>
      `  ${question}\n    ${status}${value === null ? '' : `: ${String(value)}`}${quote === null ? '' : `   ("${quote.text}", at ${quote.at_seconds} s)`}`,
  ),
  ...(call.error === null ? [] : errorLines(call.error)),
];

const errorLines = ({ code, message, check }: NonNullable<CallResponse['error']>): readonly string[] => [
  `${message} (${code})`,
  ...check.map((one) => `  - ${one}`),
];
