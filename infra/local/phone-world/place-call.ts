import { createHash } from 'node:crypto';
import { type PhoneCall, variableText } from './call.ts';
import { type Dial, variablesOfDial } from './dial-request.ts';
import type { AppliedFault } from './faults.ts';
import { personaFor, personas } from './personas.ts';
import { between, type Random, randomFrom, seedOf } from './random.ts';
import { forbiddenOverrides, variablesOf } from './workspace/provisioned.ts';
import { scaled, type World } from './world.ts';

const defaultRingSeconds = 60;

/** The call a dial places; ids differ from run to run, everything else follows from the seed and the order. */
export function callOf(
  world: World,
  request: Dial,
  applied: AppliedFault[],
  missing: readonly string[],
): PhoneCall {
  const { settings } = world;
  const placedAt = settings.scheduler.now();
  const seed = seedOf(settings.seed, world.calls.size);
  const data = request.conversation_initiation_client_data;
  const variables = variablesOfDial(request);
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

/** Required variables that are absent or empty. */
export function missingVariables(
  world: World,
  request: Dial,
  required: RequiredVariables,
): readonly string[] {
  const variables = variablesOfDial(request);
  const names = variablesOf(world.objects, request.agent_id) ?? required(request.agent_id, variables);
  return names.filter((name) => [undefined, null, ''].some((nothing) => nothing === variables[name]));
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
