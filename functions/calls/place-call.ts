import * as z from 'zod/mini';
import { type CallOrder, textsOf } from '#shared/adapters/elevenlabs/calls.ts';
import { dialBody } from '#shared/adapters/elevenlabs/dial.ts';
import { type CallRequestBody, callRequest, idempotencyKey } from '#shared/contracts/calls.ts';
import { type Call, emptyToolRecord } from '#shared/domain/call/call.ts';
import type { CallRequest } from '#shared/domain/call/call-request.ts';
import { generalVariables } from '#shared/domain/call/general-agent-variables.ts';
import { questionsFrom } from '#shared/domain/call/questions.ts';
import { zonesOfNumber } from '#shared/domain/clinics/zones-of-number.ts';
import { policy } from '#shared/domain/policy.ts';
import { type OpenedKey, openApiKey } from '#shared/lambda/api-key-access.ts';
import { header, jsonBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { about } from '#shared/lambda/invocation.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { DialRequest } from '#shared/ports.ts';
import { giveBackSlot, takeSlot, withinHours } from './admission.ts';
import { callView } from './call-view.ts';
import type { Dependencies } from './dependencies.ts';
import { recordDial } from './record-dial.ts';
import { refusedDial, refusedOrder } from './refusals.ts';

const largestBody = 65_536;
const usualZone = 'America/New_York';

/**
 * One call for any purpose. The key of the client is written with the dial: the same request again gives the present
 * state of the same call and never dials; the same key with another body is refused.
 */
export const placeCall = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const key = await openApiKey(deps, event, 'calls');
  const given = parseInput(
    idempotencyHeader,
    { 'idempotency-key': header(event, 'idempotency-key') ?? '' },
    'invalid_header',
  );
  const body = jsonBody(event, largestBody);
  const request = parseInput(callRequest, body);
  const idempotency = { key: given['idempotency-key'], body_hash: deps.ids.sha256(canonical(body)) };
  const replayed = await replay(deps, event, key, idempotency);
  if (replayed !== undefined) return replayed;

  const order = orderOf(deps, request, key);
  const prepared = await deps.prepare(order);
  if (prepared.kind === 'refused') throw refusedOrder(prepared);
  withinHours(key, prepared.to_number, deps.clock.now());
  if (await deps.numbers.isOptedOut(prepared.to_number))
    throw refusedDial('opted_out', undefined, deps.clock.now());

  const made = makeDial(deps, request, order, key, prepared);
  if (request.dry_run === true) {
    return json(200, {
      dry_run: true,
      to_number: prepared.to_number,
      questions: made.request.questions,
      would_send: dialBody({ ...made.dial, ...placeholders(made.dial) }),
    });
  }
  about({ call_id: made.call.call_id });
  await letPatientsFirst(deps, made.call.call_id);
  await takeSlot(deps, key, made.call.call_id);
  const reserved = await deps.calls.reserve({
    call: { ...made.call, ...{ request: made.request } },
    call_token_hash: deps.ids.sha256(made.dial.dynamic_variables.secret__call_token ?? ''),
    idempotency,
    limits: {
      lines: deps.settings.lines,
      cooldown: key.limits.number_cooldown === true,
      daily_cap: key.limits.calls_per_number_per_day,
    },
    events: [],
  });
  if (reserved.kind === 'refused') {
    await giveBackSlot(deps, key, made.call.call_id);
    deps.log('warn', 'DIAL_REFUSED', { call_id: made.call.call_id, reason: reserved.refusal });
    const faster =
      reserved.refusal === 'already_placed' ? await replay(deps, event, key, idempotency) : undefined;
    if (faster !== undefined) return faster;
    throw refusedDial(reserved.refusal, reserved.until, deps.clock.now());
  }
  const end = await deps.voice.dial(made.dial);
  const own_objects = request.agent_id !== undefined || request.agent_phone_number_id !== undefined;
  const call = await recordDial(deps, { ...made, key, idempotency_key: idempotency.key, own_objects }, end);
  return json(end.kind === 'unknown' ? 202 : 201, await callView(deps, event, call), {
    location: `/calls/${call.call_id}`,
  });
};

/** Who waits in the queue was here before: a client that asks every second would take each line that comes free. */
const letPatientsFirst = async ({ lines, clock, log }: Dependencies, call_id: string): Promise<void> => {
  if ((await lines.firstWaiting(1)).length === 0) return;
  log('warn', 'DIAL_REFUSED', { call_id, reason: 'no_line' });
  throw refusedDial('no_line', undefined, clock.now());
};

const idempotencyHeader = z.object({ 'idempotency-key': idempotencyKey });

/** Keys sorted at every depth: the same body in another order is the same request. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const replay = async (
  deps: Dependencies,
  event: HttpEvent,
  key: OpenedKey,
  idempotency: { readonly key: string; readonly body_hash: string },
): Promise<HttpResult | undefined> => {
  const known = await deps.idempotency.find(key.api_key_id, idempotency.key);
  if (known === undefined) return undefined;
  const marked = { 'idempotent-replayed': 'true' };
  if (known.body_hash !== idempotency.body_hash) {
    throw new RequestError('idempotency_mismatch', { call_id: known.call_id });
  }
  const call = await deps.calls.get(known.call_id);
  return call === undefined ? undefined : json(200, await callView(deps, event, call), marked);
};

const orderOf = (deps: Dependencies, request: CallRequestBody, key: OpenedKey): CallOrder => {
  const { allowed_countries = deps.settings.allowed_countries } = key.limits;
  const phone_number_id = request.agent_phone_number_id ?? deps.settings.agent_phone_number_id;
  return {
    to_number: request.to_number,
    agent_id: request.agent_id ?? deps.settings.agent_id,
    allowed_countries: allowed_countries.filter((one) => deps.settings.allowed_countries.includes(one)),
    ...(phone_number_id === undefined ? {} : { agent_phone_number_id: phone_number_id }),
    ...(deps.settings.from_number === undefined ? {} : { from_number: deps.settings.from_number }),
  };
};

type Made = { readonly call: Call; readonly request: CallRequest; readonly dial: DialRequest };

/** Everything a dial needs, made before anything is written. */
const makeDial = (
  deps: Dependencies,
  body: CallRequestBody,
  { agent_id }: CallOrder,
  key: OpenedKey,
  prepared: { readonly to_number: string; readonly agent_phone_number_id: string },
): Made => {
  const now = deps.clock.now();
  const call_id = deps.ids.call();
  const language = body.language ?? 'en';
  // "Tomorrow at nine" is said by whoever is called.
  const timezone = zonesOfNumber(prepared.to_number)[0] ?? key.limits.calling_hours?.timezone ?? usualZone;
  const purpose = body.purpose ?? body.prompt;
  const questions = questionsFrom(body.questions);
  return {
    call: {
      call_id,
      purpose: 'generic',
      api_key_id: key.api_key_id,
      ...(body.agent_id === undefined ? {} : { agent_id: body.agent_id }),
      to_number: prepared.to_number,
      timezone,
      language,
      status: 'dialling',
      dial: { state: 'sent' },
      dialled_at: now.toISOString(),
      tools: emptyToolRecord,
      evidence: [],
      version: 0,
    },
    request: { agent_id, questions, ...(purpose === undefined ? {} : { purpose }) },
    dial: {
      call_id,
      agent_id,
      agent_phone_number_id: prepared.agent_phone_number_id,
      to_number: prepared.to_number,
      ring_seconds: policy.ringSeconds,
      ...(body.language === undefined ? {} : { language: body.language }),
      dynamic_variables: generalVariables({
        purpose,
        questions,
        conversation_context: body.conversation_context,
        dynamic_variables: textsOf(body.dynamic_variables ?? {}),
        language,
        timezone,
        call_id,
        // The token names its call, so that a tool needs one read to know who speaks.
        call_token: `${call_id}~${deps.ids.secret()}`,
        now,
      }),
    },
  };
};

/** A dry run makes no call, so it has no id and no token to show. */
const placeholders = ({ dynamic_variables }: DialRequest) => ({
  call_id: '(made per call)',
  dynamic_variables: { ...dynamic_variables, secret__call_token: '(made per call)' },
});
