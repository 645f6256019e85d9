import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Variables, World } from '#functions/wiring.ts';
import cascadeDefinition from '../cascade.asl.json' with { type: 'json' };
import { cascadeMachine, functions } from '../catalogue.ts';
import { createAtOnce } from './at-once.ts';
import { createTable } from './create-table.ts';
import { answerDirectly } from './direct-requests.ts';
import type { DynamodbEndpoint } from './dynamodb/dynamodb-thread.ts';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from './dynamodb/embedded-dynamodb.ts';
import { creators, functionArn, functionName, lambdaContext } from './functions.ts';
import { startHttpFront } from './http-front.ts';
import { type PhoneWorld, type PhoneWorldOptions, startPhoneWorld } from './phone-world/phone-world.ts';
import { startLocalStepFunctions } from './step-functions/local-step-functions.ts';
import type { Scheduler } from './step-functions/scheduler.ts';
import { switchCallingOn } from './switch-calling.ts';

export type StackOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Everything is kept here; without it in memory. */
  readonly folder?: string;
  readonly scheduler: Scheduler;
  /** Seconds the desk's day is ahead of the machine's clock. */
  readonly clockOffsetSeconds: number;
  readonly variables: Variables;
  readonly phoneWorld: Pick<PhoneWorldOptions, 'personas' | 'seed' | 'speed' | 'onEvent'>;
  /** Tests skip time: the Lambdas then read the scheduler's clock. */
  readonly skipsTime?: boolean;
  /** How many tasks of cascades may run at the same time; any number unless told. */
  readonly tasksAtOnce?: number;
  /** Where log lines of the Lambdas go. */
  readonly write?: (line: string) => void;
};

export type Stack<Dynamodb extends DynamodbEndpoint = EmbeddedDynamodb> = {
  readonly url: string;
  readonly port: number;
  /** Absent in live mode: there the provider is real. */
  readonly phoneWorld: PhoneWorld | undefined;
  readonly dynamodb: Dynamodb;
  readonly stepFunctions: Awaited<ReturnType<typeof startLocalStepFunctions>>;
  readonly variables: Variables;
  /** Runs a function as AWS would, by name. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Enough that nobody waits at a desk; under load the tasks queue here instead of holding up the webhooks. */
export const tasksAtOnce = 4;

/**
 * Reports of ended calls that are taken at the same time; the next one waits unread. Without an end to them a flood makes
 * every store answer too late for all, and none is taken.
 */
const reportsAtOnce = 16;

/**
 * With so many under way, tasks go one by one: in AWS no task delays a webhook, which somebody else waits for, and here
 * they share a processor.
 */
const manyReports = 4;

/** Credentials of the desk: they open nothing but loopback. */
const desk = {
  AWS_REGION: 'us-east-1',
  TABLE_NAME: 'ringaround',
  CALL_MODE: 'simulated',
  ELEVENLABS_API_KEY: 'simulated-key',
  ELEVENLABS_AGENT_ID: 'agent_clinic',
  ELEVENLABS_GENERAL_AGENT_ID: 'agent_general',
  ELEVENLABS_AGENT_PHONE_NUMBER_ID: 'phnum_desk',
  ELEVENLABS_WEBHOOK_SECRET: 'simulated-webhook-secret',
  TOOL_SECRET: 'simulated-tool-secret',
  TWILIO_ACCOUNT_SID: 'ACsimulated',
  TWILIO_AUTH_TOKEN: 'simulated-token',
  TWILIO_PHONE_NUMBER: '+12025550100',
} as const;

/** The whole desk is one caller and nobody is phoned, so its day has no end; how fast it may ask is as everywhere. */
const deskBudgets = {
  BUDGET_TURNS_PER_DAY: '999999999',
  BUDGET_TURNS_PER_CALLER_PER_DAY: '999999999',
  BUDGET_CASCADES_PER_DAY: '999999999',
  BUDGET_CASCADES_PER_CALLER_PER_DAY: '999999999',
  BUDGET_CALLS_PER_DAY: '999999999',
  BUDGET_USD_PER_DAY: '999999999',
} as const;

/**
 * The whole product on one desk: embedded DynamoDB, local Step Functions with the very file that is deployed, the phone
 * world, and the functions behind an HTTP front. The Lambdas speak to all of it through the real SDKs.
 */
export const startStack = (options: StackOptions): Promise<Stack> =>
  startStackOn(options, startEmbeddedDynamodb);

/** The same on a table of the caller's choice: in this thread, where a test can strike it, or in one of its own. */
export const startStackOn = async <Dynamodb extends DynamodbEndpoint>(
  options: StackOptions,
  startDynamodb: (where: { readonly folder?: string; readonly now: () => number }) => Promise<Dynamodb>,
): Promise<Stack<Dynamodb>> => {
  const { scheduler, folder } = options;
  // The SDKs ask for credentials before they ask any server; on the desk they are never checked.
  process.env.AWS_ACCESS_KEY_ID ??= 'desk';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'desk';
  process.env.AWS_REGION ??= desk.AWS_REGION;

  const live = options.variables.CALL_MODE === 'live';
  const dynamodb = await startDynamodb({
    ...(folder === undefined ? {} : { folder: join(folder, 'dynamodb') }),
    now: () => scheduler.now(),
  });
  const direct = dynamodb.direct === undefined ? [] : [answerDirectly(dynamodb.port, dynamodb.direct)];
  await createTable(dynamodb.endpoint, desk.TABLE_NAME);
  await switchCallingOn(dynamodb.endpoint, desk.TABLE_NAME);

  let publicUrl = '';
  const phoneWorld = live
    ? undefined
    : await startPhoneWorld({
        scheduler,
        ...options.phoneWorld,
        publicBaseUrl: () => publicUrl,
        apiKey: desk.ELEVENLABS_API_KEY,
        webhookSecret: desk.ELEVENLABS_WEBHOOK_SECRET,
        toolSecret: desk.TOOL_SECRET,
        carrierToken: desk.TWILIO_AUTH_TOKEN,
        ...(folder === undefined ? {} : { folder: join(folder, 'phone-world') }),
      });

  const made = new Map<string, Promise<(event: unknown, context: Context) => Promise<unknown>>>();
  let variables: Variables = {};
  const world: World = {
    ...(options.write === undefined ? {} : { write: options.write }),
    ...(options.skipsTime === true
      ? {
          clock: { now: () => new Date(scheduler.now()) },
          pause: (milliseconds: number) =>
            new Promise<void>((resolve) => {
              scheduler.at(scheduler.now() + milliseconds, resolve);
            }),
        }
      : {}),
  };
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    const settings = functions.find((one) => one.name === name);
    const creator = creators[name];
    if (settings === undefined || creator === undefined) throw new Error(`There is no function ${name}.`);
    let handler = made.get(name);
    if (handler === undefined) {
      handler = creator().then(async (module) => {
        const created = await module.create(variables, world);
        return (given: unknown, context: Context) => created(toEvent(given), context);
      });
      handler.catch(() => made.delete(name));
      made.set(name, handler);
    }
    const run = await handler;
    const work = () =>
      run(
        event,
        lambdaContext(name, settings.timeoutSeconds, () => scheduler.now()),
      );
    return scheduler.during === undefined ? work() : scheduler.during(work);
  };

  const reports = createAtOnce(reportsAtOnce);
  const { tasksAtOnce: tasks } = options;
  const stepFunctions = await startLocalStepFunctions({
    ...(folder === undefined ? {} : { folder: join(folder, 'step-functions') }),
    scheduler,
    resume: 'when-asked',
    ...(tasks === undefined ? {} : { atOnce: () => (reports.busy() < manyReports ? tasks : 1) }),
    machines: [
      {
        name: cascadeMachine.name,
        definition: cascadeDefinition,
        substitutions: Object.fromEntries(
          Object.entries(cascadeMachine.placeholders).map(([placeholder, name]) => [
            placeholder,
            functionArn(name),
          ]),
        ),
      },
    ],
    invoke: (arn, payload) => invoke(functionName(arn), payload),
    onStatusChange: async ({ name, status }) => {
      if (status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED') {
        await invoke('finalise', { detail: { name, status } });
      }
    },
  });

  if (dynamodb.direct !== undefined) direct.push(answerDirectly(stepFunctions.port, stepFunctions.answer));

  const front = await startHttpFront({
    port: options.port,
    invoke: async (name, event) =>
      toResult(
        name === 'post-call-webhook'
          ? await reports.run(() => invoke(name, event))
          : await invoke(name, event),
      ),
    now: () => scheduler.now(),
    allowedOrigins: (options.variables.ALLOWED_ORIGINS ?? '').split(',').filter(Boolean),
  });
  publicUrl = `http://127.0.0.1:${front.port}`;
  const simulated: Variables = {
    ...desk,
    ELEVENLABS_BASE_URL: phoneWorld?.endpoint,
    TWILIO_BASE_URL: phoneWorld?.endpoint,
    CLOCK_OFFSET_SECONDS: String(options.clockOffsetSeconds),
    ...deskBudgets,
    // Where time is skipped nothing comes back between two requests.
    ...(options.skipsTime === true ? { BUDGET_CALLER_BURST: '1000000' } : {}),
    PUBLIC_BASE_URL: publicUrl,
  };
  variables = {
    ...(live ? { AWS_REGION: desk.AWS_REGION, TABLE_NAME: desk.TABLE_NAME } : simulated),
    ...options.variables,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_SFN: stepFunctions.endpoint,
    STATE_MACHINE_ARN: stepFunctions.machineArn(cascadeMachine.name),
  };
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    const ports = {
      http: front.port,
      dynamodb: dynamodb.port,
      step_functions: stepFunctions.port,
      phone_world: phoneWorld?.port,
    };
    writeFileSync(join(folder, 'ports.json'), `${JSON.stringify({ ...ports, pid: process.pid }, null, 2)}\n`);
  }
  stepFunctions.resume();
  const stopSweeping = sweepEveryMinute(
    scheduler,
    () => invoke('sweep', {}),
    folder === undefined || options.skipsTime === true ? minute : soonAfterStart,
  );

  return {
    url: `http://localhost:${front.port}`,
    port: front.port,
    phoneWorld,
    dynamodb,
    stepFunctions,
    variables,
    invoke,
    close: async () => {
      stopSweeping();
      await front.close();
      await phoneWorld?.close();
      await stepFunctions.close();
      await dynamodb.close();
      for (const end of direct) end();
    },
  };
};

/** Milliseconds. */
const minute = 60_000;
/** What stood still while the desk was down is looked for at once: a desk that is killed every minute must sweep too. */
const soonAfterStart = 3_000;

const sweepEveryMinute = (
  scheduler: Scheduler,
  sweep: () => Promise<unknown>,
  first: number,
): (() => void) => {
  let cancel: () => void = () => undefined;
  const arm = (milliseconds: number): void => {
    cancel = scheduler.at(scheduler.now() + milliseconds, () => {
      sweep().catch(() => undefined);
      arm(minute);
    });
  };
  arm(first);
  return () => cancel();
};

/** The border between the desk and a Lambda: whatever AWS would hand over. */
const toEvent = (event: unknown): never => event as never;
const toResult = (result: unknown): APIGatewayProxyStructuredResultV2 =>
  result as APIGatewayProxyStructuredResultV2;
