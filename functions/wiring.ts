import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Context } from 'aws-lambda';
import { systemClock } from '#shared/adapters/clock.ts';
import { openTable, type Table } from '#shared/adapters/dynamodb/table.ts';
import { noVoiceAgent } from '#shared/adapters/elevenlabs/no-voice-agent.ts';
import { elevenLabsVoiceAgent, type Provider } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import { type SecretStore, secretsManagerStore } from '#shared/adapters/secrets/secret-store.ts';
import { stepFunctionsWorkflow } from '#shared/adapters/step-functions/workflow.ts';
import { twilioCarrier } from '#shared/adapters/twilio/hang-up.ts';
import { twilioNotifier } from '#shared/adapters/twilio/notifier.ts';
import { annotateTrace } from '#shared/adapters/xray/annotate.ts';
import { type Environment, mayDialAt, readEnvironment } from '#shared/contracts/environment.ts';
import { type About, invocation } from '#shared/lambda/invocation.ts';
import { jsonLog } from '#shared/lambda/log.ts';
import type { Clock, VoiceAgent } from '#shared/ports.ts';

/** Where values come from: `process.env` on AWS, the desk's own settings on the desk. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What a Lambda gets from its surroundings; a test may bring its own time, and look at what is logged. */
export type World = {
  readonly clock?: Clock;
  readonly write?: (line: string) => void;
  readonly pause?: (milliseconds: number) => Promise<void>;
};

/** One invocation, with its trace marked by what it was about. Read each time: Lambda names every trace anew. */
const traced = async <Result>(variables: Variables, work: () => Promise<Result>): Promise<Result> => {
  const ids: About = {};
  const began = new Date();
  try {
    return await invocation(work, ids);
  } finally {
    const { _X_AMZN_TRACE_ID: trace, AWS_XRAY_DAEMON_ADDRESS: daemon } = variables;
    await annotateTrace({ trace, daemon, ids, began, ended: new Date() });
  }
};

/** Missing or malformed settings, all at once; values are never part of the message. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * A handler that is made on its first call and kept. Importing a function has no effect, so the desk and the tests can
 * make as many as they need.
 */
export const coldStart = <Event, Result>(
  create: (variables: Variables) => Promise<(event: Event, context: Context) => Promise<Result>>,
  variables: Variables,
) => {
  let made: ReturnType<typeof create> | undefined;
  return async (event: Event, context: Context): Promise<Result> => {
    made ??= create(variables);
    try {
      const run = await made;
      return await traced(variables, () => run(event, context));
    } catch (error) {
      // A failed start is tried again by the next call instead of being kept.
      await made.catch(() => {
        made = undefined;
      });
      throw error;
    }
  };
};

const secretNames = [
  'ELEVENLABS_API_KEY',
  'ELEVENLABS_WEBHOOK_SECRET',
  'TOOL_SECRET',
  'TWILIO_AUTH_TOKEN',
  'ORIGIN_SECRET',
] as const;
export type SecretName = (typeof secretNames)[number];

const secretStoreOf = (variables: Variables): SecretStore =>
  secretsManagerStore(new SecretsManagerClient(clientOptions(variables, 'AWS_ENDPOINT_URL_SECRETS_MANAGER')));

/**
 * Three tries of three seconds: a tool must have answered after eight, and a connection that fell silent would
 * otherwise be waited for until the function's own end.
 */
const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
} as const;

/** The standard endpoint variables, read from the given settings rather than the process, so that stacks can share one. */
const clientOptions = (variables: Variables, name: string) => {
  const endpoint = variables[name];
  return endpoint === undefined
    ? patience
    : { ...patience, endpoint, region: variables.AWS_REGION ?? 'us-east-1' };
};

/** A secret given as `NAME`, or by the name of a stored one as `NAME_PARAMETER`. */
export const withSecrets = async (
  variables: Variables,
  wanted: readonly SecretName[],
): Promise<Variables> => {
  const stored = wanted.filter(
    (name) => variables[name] === undefined && variables[`${name}_PARAMETER`] !== undefined,
  );
  if (stored.length === 0) return variables;
  const store = secretStoreOf(variables);
  const values = await Promise.all(
    stored.map(async (name) => [name, await store.read(variables[`${name}_PARAMETER`] ?? '')] as const),
  );
  // A secret nobody has filled yet is absent, as an empty line of `.env` is.
  return { ...variables, ...Object.fromEntries(values.filter(([, value]) => value !== '')) };
};

/** For a secret that is replaced while we run: the list as known, and the list as it is this moment. */
export const rotatingSecret = (variables: Variables, name: SecretName) => {
  const list = (value: string): readonly string[] =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const parameter = variables[`${name}_PARAMETER`];
  if (variables[name] !== undefined || parameter === undefined) {
    const given = list(variables[name] ?? '');
    return { known: async () => given, fresh: async () => given };
  }
  const store = secretStoreOf(variables);
  return {
    known: async () => list(await store.read(parameter)),
    fresh: async () => list(await store.read(parameter, { fresh: true })),
  };
};

export const environmentOf = (variables: Variables): Environment => {
  const read = readEnvironment(variables);
  if (read.kind === 'ok') return read.environment;
  throw new ConfigurationError(read.faults.map(({ name, message }) => `${name}: ${message}`).join('\n'));
};

export const clockOf = (environment: Environment, world: World): Clock =>
  world.clock ?? systemClock(environment.CLOCK_OFFSET_SECONDS);

const toStandardOutput = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const logOf = (environment: Environment, world: World) => {
  const clock = clockOf(environment, world);
  return jsonLog(world.write ?? toStandardOutput, () => clock.now(), environment.METRICS_NAMESPACE);
};

/** The one table; each function takes from it what it may touch. */
export const tableOf = (variables: Variables, environment: Environment, world: World): Table =>
  openTable(
    new DynamoDBClient(clientOptions(variables, 'AWS_ENDPOINT_URL_DYNAMODB')),
    environment.TABLE_NAME,
    clockOf(environment, world),
  );

export const workflowOf = (variables: Variables, environment: Environment) => {
  if (environment.STATE_MACHINE_ARN === undefined)
    throw new ConfigurationError('STATE_MACHINE_ARN: is missing.');
  return stepFunctionsWorkflow(
    new SFNClient(clientOptions(variables, 'AWS_ENDPOINT_URL_SFN')),
    environment.STATE_MACHINE_ARN,
    () => variables._X_AMZN_TRACE_ID,
  );
};

/**
 * The provider calls are placed with; undefined where none is set up, which is a reason not to dial and none not to
 * start. The real one is refused outside live mode: keys alone never ring a phone.
 */
export const providerOf = (environment: Environment): Provider | undefined => {
  const { ELEVENLABS_BASE_URL: base_url, ELEVENLABS_API_KEY: api_key } = environment;
  return mayDialAt(environment) && api_key !== undefined ? { base_url, api_key } : undefined;
};

export const voiceOf = (environment: Environment, world: World): VoiceAgent => {
  const provider = providerOf(environment);
  return provider === undefined ? noVoiceAgent : elevenLabsVoiceAgent(provider, clockOf(environment, world));
};

/** The account at the carrier, when there is one. */
const twilioOf = ({
  TWILIO_ACCOUNT_SID: account_sid,
  TWILIO_AUTH_TOKEN: auth_token,
  TWILIO_BASE_URL: base_url,
}: Environment) =>
  account_sid === undefined || auth_token === undefined ? undefined : { account_sid, auth_token, base_url };

export const carrierOf = (environment: Environment) => twilioCarrier(twilioOf(environment));

export const notifierOf = (environment: Environment) =>
  twilioNotifier(twilioOf(environment), {
    sms: environment.TWILIO_PHONE_NUMBER,
    whatsapp: environment.TWILIO_WHATSAPP_FROM,
  });

export const ids = randomIds;
