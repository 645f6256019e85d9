import { setTimeout as sleep } from 'node:timers/promises';
import { type PhoneCall, variableText } from '../call.ts';
import { type Dial, dialSchema, variablesOfDial } from '../dial-request.ts';
import { type AppliedFault, type FaultName, type Faults, faultOf } from '../faults.ts';
import { callOf, missingVariables, type RequiredVariables } from '../place-call.ts';
import { randomFrom, seedOf } from '../random.ts';
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
import { eventOf, liveCalls, type World } from '../world.ts';

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
    world.tell({ kind: 'status', ...eventOf(world, call), status: call.status });
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

/** Once a workspace has agents or numbers of its own, others are not found in it. */
function unknownIds({ objects }: World, request: Dial): Reply | undefined {
  const known = (kind: 'agent' | 'phone_number', id: string): boolean =>
    objects.all(kind).length === 0 || objects.get(kind, id) !== undefined;
  if (!known('agent', request.agent_id)) return notFound('agent');
  return known('phone_number', request.agent_phone_number_id) ? undefined : notFound('phone_number');
}

/** Notes a dial and what it came to. */
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
  const variables = variablesOfDial(request);
  const call_id =
    variableText({ variables }, 'call_id') ?? request.conversation_initiation_client_data?.user_id;
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
