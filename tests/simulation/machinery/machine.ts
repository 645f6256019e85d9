import * as z from 'zod/mini';
import { cascadeMachine } from '#infra/catalogue.ts';
import { compileValue, type Scope } from './expression.ts';
import { type FunctionName, functionNames } from './schedule.ts';

type Evaluate = (scope: Scope) => unknown;

export type Retrier = {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
  readonly MaxAttempts: number;
  readonly MaxDelaySeconds?: number | undefined;
};

export type State =
  | {
      readonly type: 'Task';
      readonly fn: FunctionName;
      readonly waits: boolean;
      readonly payload: Evaluate;
      readonly seconds: Evaluate;
      readonly output: Evaluate | undefined;
      readonly retry: readonly Retrier[];
      readonly catchers: readonly {
        readonly errors: readonly string[];
        readonly output: Evaluate | undefined;
        readonly next: string;
      }[];
      readonly next: string;
    }
  | {
      readonly type: 'Choice';
      readonly choices: readonly { readonly holds: Evaluate; readonly next: string }[];
      readonly otherwise: string;
    }
  | { readonly type: 'Succeed' }
  | { readonly type: 'Fail'; readonly error: string };

export type Machine = {
  readonly startAt: string;
  readonly seconds: number;
  readonly states: ReadonlyMap<string, State>;
};

const retrier = z.object({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxAttempts: z.number(),
  MaxDelaySeconds: z.optional(z.number()),
  JitterStrategy: z.optional(z.string()),
});
const common = { Comment: z.optional(z.string()) };
/** Strict: a field the simulator would not act on is refused rather than passed over. */
const stateSchema = z.discriminatedUnion('Type', [
  z.strictObject({
    ...common,
    Type: z.literal('Task'),
    Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
    Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.unknown() }),
    Output: z.optional(z.unknown()),
    TimeoutSeconds: z.union([z.number(), z.string()]),
    Retry: z.optional(z.array(retrier)),
    Catch: z.optional(
      z.array(
        z.strictObject({
          ErrorEquals: z.array(z.string()),
          Output: z.optional(z.unknown()),
          Next: z.string(),
        }),
      ),
    ),
    Next: z.string(),
  }),
  z.strictObject({
    ...common,
    Type: z.literal('Choice'),
    Choices: z.array(z.strictObject({ Condition: z.string(), Next: z.string() })),
    Default: z.string(),
  }),
  z.strictObject({ ...common, Type: z.literal('Succeed') }),
  z.strictObject({ ...common, Type: z.literal('Fail'), Error: z.string(), Cause: z.string() }),
]);
const machineSchema = z.object({
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), stateSchema),
});

const placeholders = new Map<string, string>(
  Object.entries(cascadeMachine.placeholders).map(([name, fn]) => [`\${${name}}`, fn]),
);

const functionOf = (placeholder: string): FunctionName => {
  const name = placeholders.get(placeholder);
  const fn = functionNames.find((one) => one === name);
  if (fn === undefined) throw new Error(`Nothing is deployed as ${placeholder}.`);
  return fn;
};

const stateOf = (parsed: z.infer<typeof stateSchema>): State => {
  switch (parsed.Type) {
    case 'Task':
      return {
        type: 'Task',
        fn: functionOf(parsed.Arguments.FunctionName),
        waits: parsed.Resource.endsWith('.waitForTaskToken'),
        payload: compileValue(parsed.Arguments.Payload),
        seconds: compileValue(parsed.TimeoutSeconds),
        output: parsed.Output === undefined ? undefined : compileValue(parsed.Output),
        retry: parsed.Retry ?? [],
        catchers: (parsed.Catch ?? []).map(({ ErrorEquals, Output, Next }) => ({
          errors: ErrorEquals,
          output: Output === undefined ? undefined : compileValue(Output),
          next: Next,
        })),
        next: parsed.Next,
      };
    case 'Choice':
      return {
        type: 'Choice',
        choices: parsed.Choices.map(({ Condition, Next }) => ({
          holds: compileValue(Condition),
          next: Next,
        })),
        otherwise: parsed.Default,
      };
    case 'Succeed':
      return { type: 'Succeed' };
    case 'Fail':
      return { type: 'Fail', error: parsed.Error };
  }
};

/** Reads the very file that is deployed. Throws for anything in it that the simulator would not carry out. */
export const readMachine = (definition: unknown): Machine => {
  const parsed = machineSchema.parse(definition);
  return {
    startAt: parsed.StartAt,
    seconds: parsed.TimeoutSeconds,
    states: new Map(Object.entries(parsed.States).map(([name, state]) => [name, stateOf(state)])),
  };
};
