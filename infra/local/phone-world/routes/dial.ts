import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { isLive, type PhoneCall, variableText } from '../call.ts';
import { type AppliedFault, type FaultName, type Faults, faultOf } from '../faults.ts';
import { personaFor, personas } from '../personas.ts';
import { between, type Random, randomFrom, seedOf } from '../random.ts';
import {
  forbidden,
  internalError,
  invalidKey,
  notFound,
  tooManyCalls,
  unprocessable,
  unprocessableBody,
} from '../refusals.ts';
import type { Asked, Reply, Route } from '../server.ts';
import type { Switchboard } from '../switchboard.ts';
import { forbiddenOverrides, variablesOf } from '../workspace/provisioned.ts';
import { scaled, type World } from '../world.ts';

const dialSchema = z.object({
  agent_id: z.string().check(z.minLength(1)),
  agent_phone_number_id: z.string().check(z.minLength(1)),
  to_number: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'is not a phone number in E.164 form')),
  conversation_initiation_client_data: z.optional(
    z.nullable(
      z.looseObject({
        user_id: z.optional(z.nullable(z.string())),
        dynamic_variables: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
        conversation_config_override: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
      }),
    ),
  ),
  telephony_call_config: z.optional(
    z.nullable(
      z.looseObject({
        ringing_timeout_secs: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(999)))),
      }),
    ),
  ),
});
type Dial = z.infer<typeof dialSchema>;

const defaultRingSeconds = 60;

const notPlaced: readonly { readonly fault: FaultName; readonly reply: Reply }[] = [
  { fault: 'dial_401', reply: invalidKey('Invalid API key') },
  { fault: 'dial_403', reply: forbidden('The key lacks the permission convai_write.') },
  { fault: 'dial_404', reply: notFound('agent') },
  {
    fault: 'dial_422',
    reply: unprocessable([{ loc: ['body', 'to_number'], msg: 'Field required', type: 'missing' }]),
  },
  {
    fault: 'dial_429',
    reply: tooManyCalls('Too many concurrent calls.', 'too_many_concurrent_requests'),
  },
  { fault: 'dial_500_not_placed', reply: internalError('Internal error') },
  {
    fault: 'dial_declined',
    reply: {
      status: 200,
      json: {
        success: false,
        message: 'The call could not be placed.',
        conversation_id: null,
        callSid: null,
      },
    },
  },
];

/** `POST /v1/convai/twilio/outbound-call`: what a dial comes to, and the call it places. */
export function dialRoutes(
  world: World,
  switchboard: Switchboard,
  faults: Faults,
  required: RequiredVariables,
): Route[] {
  const { settings } = world;
  const chance = randomFrom(seedOf(settings.seed, 'faults'));

  const dial = async ({ json }: Asked): Promise<Reply> => {
    const parsed = dialSchema.safeParse(json);
    if (!parsed.success) return unprocessableBody(parsed.error);
    const request = parsed.data;
    const applied = faults.take(chance);
    const refused =
      notPlaced.find(({ fault }) => applied.some((one) => one.fault === fault))?.reply ??
      unknownIds(world, request) ??
      (liveCalls(world).length >= settings.concurrency
        ? tooManyCalls('Too many concurrent calls.', 'too_many_concurrent_requests')
        : undefined);
    if (refused !== undefined) {
      tellDial(world, request, applied, {
        placed: false,
        answered: refused === 'cut' ? 'lost' : refused.status,
      });
      return answerLater(refused);
    }
    const missing = missingVariables(world, request, required);
    const call = callOf(world, request, applied, missing);
    const lost = faultOf(call, 'dial_answer_lost') !== undefined;
    const failed = faultOf(call, 'dial_500_placed') !== undefined;
    tellDial(world, request, applied, {
      placed: true,
      answered: lost ? 'lost' : failed ? 500 : 200,
      call,
      missing,
    });
    world.keep(call);
    world.tell({ kind: 'status', at: call.placedAt, ...idsOf(call), status: call.status });
    if (faultOf(call, 'webhook_before_dial_answer') === undefined) switchboard.ring(call);
    else await switchboard.hurry(call);
    if (lost) return 'cut';
    return answerLater(failed ? internalError('Internal error') : placed(call));
  };

  const answerLater = async (reply: Reply): Promise<Reply> => {
    const ms = settings.answerDelayMs / settings.speed;
    if (ms >= 1) await sleep(ms, undefined, { signal: world.closing }).catch(() => undefined);
    return reply;
  };

  return [{ method: 'POST', path: '/v1/convai/twilio/outbound-call', guard: 'key', answer: dial }];
}

const placed = (call: PhoneCall): Reply => ({
  status: 200,
  json: { success: true, message: 'Success', conversation_id: call.conversation_id, callSid: call.call_sid },
});

export const liveCalls = (world: World): PhoneCall[] => [...world.calls.values()].filter(isLive);

const idsOf = (call: PhoneCall) => {
  const call_id = variableText(call, 'call_id') ?? call.user_id;
  return {
    conversation_id: call.conversation_id,
    to_number: call.to_number,
    ...(call_id === undefined ? {} : { call_id }),
  };
};

function callOf(world: World, request: Dial, applied: AppliedFault[], missing: readonly string[]): PhoneCall {
  const { settings } = world;
  const placedAt = settings.scheduler.now();
  const seed = seedOf(settings.seed, world.calls.size);
  const data = request.conversation_initiation_client_data;
  const variables = data?.dynamic_variables ?? {};
  const cascade = variableText({ variables }, 'cascade_id');
  const position =
    cascade === undefined
      ? undefined
      : [...world.calls.values()].filter((one) => variableText(one, 'cascade_id') === cascade).length;
  const persona = personaFor(settings.personas, { position, to_number: request.to_number });
  const override = data?.conversation_config_override ?? {};
  const flaw = flawOf(missing, forbiddenOverrides(world.objects, request.agent_id, override));
  const ring_seconds = request.telephony_call_config?.ringing_timeout_secs ?? defaultRingSeconds;
  const rings = ringsFor(personas[persona].reach, ring_seconds, randomFrom(seedOf(seed, 'ring')));
  const id = (kind: string, length: number) =>
    createHash('sha256').update(`${kind} ${seed} ${placedAt}`).digest('hex').slice(0, length);
  return {
    conversation_id: `conv_${id('conversation', 26)}`,
    call_sid: `CA${id('call', 32)}`,
    stream_sid: `MZ${id('stream', 32)}`,
    agent_id: request.agent_id,
    agent_phone_number_id: request.agent_phone_number_id,
    to_number: request.to_number,
    ring_seconds,
    ...(typeof data?.user_id === 'string' ? { user_id: data.user_id } : {}),
    variables,
    override,
    persona,
    seed,
    faults: applied,
    ...(flaw === undefined ? {} : { flaw }),
    placedAt,
    status: 'initiated',
    dueAt: placedAt + scaled(settings, rings),
    second: 0,
    steps: 0,
    heard: [],
    transcript: [],
    report: {},
    deliveries: [],
  };
}

/** Names the variables without which an agent that was not provisioned here cannot speak. */
export type RequiredVariables = (
  agentId: string,
  variables: Readonly<Record<string, unknown>>,
) => readonly string[];

/** Once a workspace has agents or numbers of its own, others are not found in it. */
function unknownIds({ objects }: World, request: Dial): Reply | undefined {
  const known = (kind: 'agent' | 'phone_number', id: string): boolean =>
    objects.all(kind).length === 0 || objects.get(kind, id) !== undefined;
  if (!known('agent', request.agent_id)) return notFound('agent');
  return known('phone_number', request.agent_phone_number_id) ? undefined : notFound('phone_number');
}

/** Required variables that are absent or empty. */
function missingVariables(world: World, request: Dial, required: RequiredVariables): readonly string[] {
  const variables = request.conversation_initiation_client_data?.dynamic_variables ?? {};
  const names = variablesOf(world.objects, request.agent_id) ?? required(request.agent_id, variables);
  return names.filter((name) => variableText({ variables }, name) === undefined);
}

function flawOf(missing: readonly string[], forbidden: readonly string[]): string | undefined {
  if (missing.length > 0) {
    return `Missing required dynamic variables in first message: {${missing.map((name) => `'${name}'`).join(', ')}}`;
  }
  return forbidden.length > 0
    ? `Override for field '${forbidden.join("', '")}' is not allowed by config.`
    : undefined;
}

/** Somebody picks up within a dozen seconds; a phone nobody answers rings as long as the dial asked. */
function ringsFor(reach: 'answered' | 'busy' | 'no_answer', ringSeconds: number, random: Random): number {
  switch (reach) {
    case 'busy':
      return between(random, 2, 4);
    case 'no_answer':
      return ringSeconds;
    case 'answered':
      return Math.min(between(random, 4, 12), ringSeconds);
  }
}

function tellDial(
  world: World,
  request: Dial,
  faults: AppliedFault[],
  end: {
    readonly placed: boolean;
    readonly answered: number | 'lost';
    readonly call?: PhoneCall;
    readonly missing?: readonly string[];
  },
): void {
  const { call } = end;
  const data = request.conversation_initiation_client_data;
  const variables = data?.dynamic_variables ?? {};
  const call_id = variableText({ variables }, 'call_id') ?? data?.user_id;
  const cascade_id = variableText({ variables }, 'cascade_id');
  world.tell({
    kind: 'dial',
    at: world.settings.scheduler.now(),
    to_number: request.to_number,
    ...(typeof call_id === 'string' ? { call_id } : {}),
    ...(cascade_id === undefined ? {} : { cascade_id }),
    placed: end.placed,
    answered: end.answered,
    faults,
    ...(call === undefined ? {} : { conversation_id: call.conversation_id, persona: call.persona }),
    already_live: liveCalls(world)
      .filter(({ to_number }) => to_number === request.to_number)
      .map(({ conversation_id }) => conversation_id),
    missing_variables: end.missing ?? [],
  });
}
