import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { startLocalStepFunctions } from '#infra/local/step-functions/local-step-functions.ts';
import { type SkippedScheduler, skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';

/** 2030-01-07 is a Monday; any moment would do. */
export const START = Date.parse('2030-01-07T15:00:00.000Z');

export type Invocation = { name: string; payload: Record<string, unknown>; at: number };
export type Lambda = (payload: Record<string, unknown>) => unknown;

export type Stack = Awaited<ReturnType<typeof startStack>>;

type Options = Partial<
  Omit<Parameters<typeof startLocalStepFunctions>[0], 'scheduler' | 'invoke' | 'machines'>
> & {
  definition: object;
  lambdas?: Record<string, Lambda>;
  time?: SkippedScheduler;
};

/** One machine called `m` with its Lambdas, on skipped time, and the real client to talk to it. */
export async function startStack({
  definition,
  lambdas = {},
  time = skippedScheduler(START),
  ...rest
}: Options) {
  const invocations: Invocation[] = [];
  const service = await startLocalStepFunctions({
    ...rest,
    scheduler: time,
    machines: [{ name: 'm', definition }],
    report: rest.report ?? (() => undefined),
    invoke: async (name, payload) => {
      const lambda = lambdas[name];
      if (lambda === undefined) throw new Error(`No Lambda ${name}`);
      const given = typeof payload === 'object' && payload !== null ? { ...payload } : {};
      invocations.push({ name, payload: given, at: time.now() });
      return lambda(given);
    },
  });
  const client = sfnClient(service.endpoint);
  const machine = service.machineArn('m');
  return {
    ...service,
    time,
    client,
    machine,
    invocations,
    start: async (input: unknown = {}, name?: string): Promise<string> => {
      const command = { stateMachineArn: machine, input: JSON.stringify(input), ...(name ? { name } : {}) };
      const { executionArn } = await client.send(new StartExecutionCommand(command));
      await time.settle();
      return executionArn ?? '';
    },
    describe: (executionArn: string): Promise<DescribeExecutionCommandOutput> =>
      client.send(new DescribeExecutionCommand({ executionArn })),
    /** Starts, lets all time pass, and tells how it ended. */
    run: async (input: unknown = {}): Promise<DescribeExecutionCommandOutput & { result: unknown }> => {
      const { executionArn = '' } = await client.send(
        new StartExecutionCommand({ stateMachineArn: machine, input: JSON.stringify(input) }),
      );
      await time.runUntilIdle();
      const end = await client.send(new DescribeExecutionCommand({ executionArn }));
      return { ...end, result: end.output === undefined ? undefined : JSON.parse(end.output) };
    },
    history: async (executionArn: string): Promise<HistoryEvent[]> =>
      (await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }))).events ?? [],
    succeed: async (taskToken: unknown, output: unknown): Promise<void> => {
      await client.send(
        new SendTaskSuccessCommand({ taskToken: String(taskToken), output: JSON.stringify(output) }),
      );
      await time.settle();
    },
    stopServing: async (): Promise<void> => {
      client.destroy();
      await service.close();
    },
  };
}

/**
 * Skipped time that knows of no work in progress: it moves on while a Lambda still runs, for the tests
 * in which one never answers or answers too late.
 */
export const blindTime = (startMs = START): SkippedScheduler => ({
  ...skippedScheduler(startMs),
  during: (work) => work(),
});

export const sfnClient = (endpoint: string): SFNClient =>
  new SFNClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

/** A machine of the given states that begins with the first. */
export const machine = (states: Record<string, object>, more: object = {}): object => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

/** A task on the Lambda of that name; its payload defaults to the state's input. */
export const call = (name: string, more: object = {}, payload: unknown = '{% $states.input %}'): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: payload },
  ...more,
});

/** A task on the Lambda of that name that waits for its token, which the payload carries as `token`. */
export const ask = (name: string, more: object = {}, payload: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}', ...payload } },
  ...more,
});
