import type { Failure } from './errors.ts';
import type { Dispatch, Status } from './execution.ts';
import type { Json, JsonObject } from './json.ts';
import type { State } from './machine.ts';

/** One line of an execution's history in the wire form of GetExecutionHistory, before it has an id and a time. */
export type Event = { type: string } & JsonObject;

const included = { truncated: false };
const json = (value: Json): string => JSON.stringify(value);

export const executionStarted = (input: string): Event => ({
  type: 'ExecutionStarted',
  executionStartedEventDetails: {
    input,
    inputDetails: included,
    roleArn: 'arn:aws:iam::000000000000:role/local',
  },
});

export const stateEntered = (state: State, input: Json): Event => ({
  type: `${state.type}StateEntered`,
  stateEnteredEventDetails: { name: state.name, input: json(input), inputDetails: included },
});

export const stateExited = (state: State, output: Json, assigned: JsonObject): Event => ({
  type: `${state.type}StateExited`,
  stateExitedEventDetails: {
    name: state.name,
    output: json(output),
    outputDetails: included,
    ...(Object.keys(assigned).length === 0
      ? {}
      : {
          assignedVariables: Object.fromEntries(
            Object.entries(assigned).map(([name, value]) => [name, json(value)]),
          ),
          assignedVariablesDetails: included,
        }),
  },
});

export const evaluationFailed = (state: string, failure: Failure): Event => ({
  type: 'EvaluationFailed',
  evaluationFailedEventDetails: { ...failure, state },
});

const resource = (token: string | null): JsonObject => ({
  resourceType: 'lambda',
  resource: token === null ? 'invoke' : 'invoke.waitForTaskToken',
});

export const taskScheduled = (dispatch: Dispatch, now: number): Event => ({
  type: 'TaskScheduled',
  taskScheduledEventDetails: {
    ...resource(dispatch.token),
    region: 'us-east-1',
    parameters: json({ FunctionName: dispatch.functionName, Payload: dispatch.payload }),
    timeoutInSeconds: Math.round((dispatch.timeoutAt - now) / 1000),
    ...(dispatch.heartbeatMs === null ? {} : { heartbeatInSeconds: dispatch.heartbeatMs / 1000 }),
  },
});

export const taskStarted = (token: string | null): Event => ({
  type: 'TaskStarted',
  taskStartedEventDetails: resource(token),
});

export const taskSubmitted = (token: string, output: Json): Event => ({
  type: 'TaskSubmitted',
  taskSubmittedEventDetails: { ...resource(token), output: json(output), outputDetails: included },
});

export const taskSucceeded = (token: string | null, output: string): Event => ({
  type: 'TaskSucceeded',
  taskSucceededEventDetails: { ...resource(token), output, outputDetails: included },
});

export const taskFailed = (token: string | null, failure: Partial<Failure>): Event => ({
  type: 'TaskFailed',
  taskFailedEventDetails: { ...resource(token), ...failure },
});

export const taskTimedOut = (token: string | null, failure: Failure): Event => ({
  type: 'TaskTimedOut',
  taskTimedOutEventDetails: { ...resource(token), ...failure },
});

export function executionEnded(status: Exclude<Status, 'RUNNING'>, end: Partial<Failure> | string): Event {
  const details = typeof end === 'string' ? { output: end, outputDetails: included } : end;
  switch (status) {
    case 'SUCCEEDED':
      return { type: 'ExecutionSucceeded', executionSucceededEventDetails: details };
    case 'FAILED':
      return { type: 'ExecutionFailed', executionFailedEventDetails: details };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', executionTimedOutEventDetails: details };
    case 'ABORTED':
      return { type: 'ExecutionAborted', executionAbortedEventDetails: details };
  }
}

/** What `includeExecutionData: false` leaves out of an event; names, errors and times stay. */
const DATA_FIELDS: ReadonlySet<string> = new Set([
  'input',
  'inputDetails',
  'output',
  'outputDetails',
  'parameters',
  'assignedVariables',
  'assignedVariablesDetails',
]);

export function withoutData(event: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(event).map(([key, details]) => {
      if (typeof details !== 'object' || details === null || Array.isArray(details)) return [key, details];
      return [key, Object.fromEntries(Object.entries(details).filter(([field]) => !DATA_FIELDS.has(field)))];
    }),
  );
}
