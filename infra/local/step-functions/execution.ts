import type { Failure } from './errors.ts';
import type { Json, JsonObject } from './json.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** A dispatched Lambda, kept whole so that a new process can dispatch it again with the same token. */
export type Dispatch = {
  /** Tells a late answer of an earlier try from the answer of this one. */
  id: number;
  token: string | null;
  functionName: string;
  payload: Json;
  /** Milliseconds since the epoch, as all times here. */
  timeoutAt: number;
  heartbeatMs: number | null;
  heartbeatAt: number | null;
};

/** Where in its state an execution stands; every phase is on disk before anything acts on it. */
export type Phase =
  | { at: 'entering' }
  /** The Lambda is running; with a token the task may be settled before the Lambda answers. */
  | { at: 'invoking'; dispatch: Dispatch }
  /** The Lambda has answered, the token has not come back yet. */
  | { at: 'holding'; dispatch: Dispatch }
  | { at: 'settled'; result: Json }
  | { at: 'broken'; failure: Failure }
  | { at: 'backing-off'; until: number }
  | { at: 'waiting'; until: number }
  | { at: 'ended' };

export type Execution = {
  arn: string;
  machineArn: string;
  machineName: string;
  name: string;
  /** Which definition it runs to its end, also when the machine has changed since. */
  definitionId: string;
  inputText: string;
  status: Status;
  startedAt: number;
  stoppedAt: number | null;
  outputText: string | null;
  failure: Partial<Failure> | null;
  timeoutAt: number | null;
  variables: JsonObject;
  state: string;
  stateInput: Json;
  enteredAt: number;
  retryCount: number;
  retriesUsed: number[];
  phase: Phase;
  lastEventId: number;
  /** States entered plus retries: what AWS bills as state transitions. */
  transitions: number;
};

/** What EventBridge would carry as "Step Functions Execution Status Change"; dates in ms since the epoch. */
export type StatusChange = {
  executionArn: string;
  stateMachineArn: string;
  name: string;
  status: Status;
  input: string;
  output?: string;
  error?: string;
  cause?: string;
  startDate: number;
  stopDate: number | null;
};

export const statusChange = (execution: Execution): StatusChange => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  input: execution.inputText,
  ...(execution.outputText === null ? {} : { output: execution.outputText }),
  ...execution.failure,
  startDate: execution.startedAt,
  stopDate: execution.stoppedAt,
});

/** The token that can be sent now, if any. */
export const openToken = ({ phase }: Execution): string | null =>
  phase.at === 'invoking' || phase.at === 'holding' ? phase.dispatch.token : null;

/** When something must happen in this execution by itself; null when it waits for others alone. */
export function nextDue({ phase, timeoutAt }: Execution): number | null {
  const own = phaseDue(phase);
  if (own === null || timeoutAt === null) return own ?? timeoutAt;
  return Math.min(own, timeoutAt);
}

export function phaseDue(phase: Phase): number | null {
  switch (phase.at) {
    case 'invoking':
    case 'holding':
      return Math.min(phase.dispatch.timeoutAt, phase.dispatch.heartbeatAt ?? Number.POSITIVE_INFINITY);
    case 'backing-off':
    case 'waiting':
      return phase.until;
    case 'entering':
    case 'settled':
    case 'broken':
    case 'ended':
      return null;
  }
}
