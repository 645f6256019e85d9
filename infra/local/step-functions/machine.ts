import type { Json, JsonObject } from './json.ts';

/** A JSON value in which a string `{% ... %}` stands for the result of that JSONata expression. */
export type Template = Json;
export type Assignments = { [variable: string]: Template };
/** Seconds, or a JSONata expression that gives them. */
export type Seconds = number | string;

export type Retrier = {
  errorEquals: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds: number | null;
  jitter: 'FULL' | 'NONE';
};

export type Catcher = {
  errorEquals: string[];
  next: string;
  output: Template | undefined;
  assign: Assignments;
};

export type ChoiceRule = {
  condition: boolean | string;
  next: string;
  output: Template | undefined;
  assign: Assignments;
};

type Common = { name: string; output: Template | undefined; assign: Assignments };
/** `next` null means `"End": true`. */
type Onward = Common & { next: string | null };

export type TaskState = Onward & {
  type: 'Task';
  waitsForToken: boolean;
  functionName: Template;
  payload: Template;
  timeoutSeconds: Seconds;
  heartbeatSeconds: Seconds | null;
  retry: Retrier[];
  catch: Catcher[];
};
export type ChoiceState = Common & { type: 'Choice'; rules: ChoiceRule[]; default: string | null };
export type PassState = Onward & { type: 'Pass' };
export type WaitState = Onward & { type: 'Wait'; until: { seconds: Seconds } | { timestamp: string } };
export type SucceedState = { type: 'Succeed'; name: string; output: Template | undefined };
export type FailState = { type: 'Fail'; name: string; error: string | undefined; cause: string | undefined };

export type State = TaskState | ChoiceState | PassState | WaitState | SucceedState | FailState;

export type Machine = {
  name: string;
  arn: string;
  /** The JSON this was read from, placeholders filled: kept with each execution, which runs it to its end. */
  definition: JsonObject;
  startAt: string;
  timeoutSeconds: number | null;
  states: Map<string, State>;
};
