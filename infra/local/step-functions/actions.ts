import { randomUUID } from 'node:crypto';
import type { Engine } from './engine.ts';
import { ApiError } from './errors.ts';
import type { Execution, Status } from './execution.ts';
import { withoutData } from './history.ts';
import { byteLength, type Json, type JsonObject, PAYLOAD_LIMIT, parseJson } from './json.ts';
import type { Machine } from './machine.ts';
import {
  executionName,
  flag,
  limit,
  optionalText,
  pageStart,
  pageToken,
  requiredText,
} from './request-fields.ts';
import type { Store } from './store.ts';

export type Deployed = { machine: Machine; definitionId: string; createdAt: number };
type Action = (request: JsonObject) => Promise<JsonObject> | JsonObject;

const STATUSES: ReadonlySet<string> = new Set(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
const isStatus = (value: string): value is Status => STATUSES.has(value);

/** The actions of the AWS API that the product and its tests use, by name. */
export function createActions(
  engine: Engine,
  store: Store,
  deployed: ReadonlyMap<string, Deployed>,
): Map<string, Action> {
  const machineOf = (request: JsonObject): Deployed => {
    const arn = requiredText(request, 'stateMachineArn');
    requireArn(arn, 'stateMachine');
    const found = deployed.get(arn);
    if (found === undefined)
      throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return found;
  };

  const executionOf = (request: JsonObject): Execution => {
    const arn = requiredText(request, 'executionArn');
    requireArn(arn, 'execution');
    const found = engine.execution(arn);
    if (found === undefined)
      throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return found;
  };

  const startExecution: Action = (request) => {
    const { machine, definitionId } = machineOf(request);
    const inputText = optionalText(request, 'input') ?? '{}';
    jsonWithin(inputText, 'InvalidExecutionInput', 'The execution input');
    const name = executionName(optionalText(request, 'name') ?? randomUUID());
    const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = engine.execution(arn);
    if (known !== undefined && (known.status !== 'RUNNING' || known.inputText !== inputText)) {
      throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const execution = known ?? engine.start({ machine, definitionId, arn, name, inputText });
    return { executionArn: arn, startDate: seconds(execution.startedAt) };
  };

  const listExecutions: Action = (request) => {
    const { machine } = machineOf(request);
    const status = optionalText(request, 'statusFilter') ?? '';
    if (status !== '' && !isStatus(status))
      throw new ApiError('ValidationException', 'statusFilter is unknown');
    const size = limit(request);
    const before = pageStart(request, Number.MAX_SAFE_INTEGER);
    const found = store.list(machine.arn, status, before, size + 1);
    const page = found.slice(0, size);
    const last = page.at(-1);
    return {
      executions: page.map(({ execution }) => headOf(execution)),
      ...(found.length > size && last !== undefined ? { nextToken: pageToken(last.seq) } : {}),
    };
  };

  const getExecutionHistory: Action = (request) => {
    const { arn } = executionOf(request);
    const size = limit(request);
    const reverse = flag(request, 'reverseOrder', false);
    const from = pageStart(request, reverse ? Number.MAX_SAFE_INTEGER : 0);
    const found = store.history(arn, from, size + 1, reverse);
    const page = found.slice(0, size);
    const last = page.at(-1)?.id;
    return {
      events: flag(request, 'includeExecutionData', true) ? page : page.map(withoutData),
      ...(found.length > size && typeof last === 'number' ? { nextToken: pageToken(last) } : {}),
    };
  };

  return new Map<string, Action>([
    ['StartExecution', startExecution],
    ['ListExecutions', listExecutions],
    ['GetExecutionHistory', getExecutionHistory],
    [
      'DescribeExecution',
      (request) =>
        describeExecution(executionOf(request), optionalText(request, 'includedData') !== 'METADATA_ONLY'),
    ],
    [
      'StopExecution',
      async (request) => {
        const failure = failureIn(request);
        const stopped = await engine.stop(executionOf(request).arn, failure);
        return { stopDate: seconds(stopped?.stoppedAt ?? 0) };
      },
    ],
    [
      'SendTaskSuccess',
      async (request) => {
        const output = requiredText(request, 'output');
        const token = requiredText(request, 'taskToken');
        await engine.succeed(token, jsonWithin(output, 'InvalidOutput', 'The output'));
        return {};
      },
    ],
    [
      'SendTaskFailure',
      async (request) => {
        const failure = failureIn(request);
        await engine.break(requiredText(request, 'taskToken'), { error: '', cause: '', ...failure });
        return {};
      },
    ],
    [
      'SendTaskHeartbeat',
      async (request) => {
        await engine.heartbeat(requiredText(request, 'taskToken'));
        return {};
      },
    ],
    ['DescribeStateMachine', (request) => describeMachine(machineOf(request))],
    [
      'ListStateMachines',
      (request) => {
        const size = limit(request);
        const from = pageStart(request, 0);
        const page = [...deployed.values()].slice(from, from + size);
        return {
          stateMachines: page.map(machineHead),
          ...(from + size < deployed.size ? { nextToken: pageToken(from + size) } : {}),
        };
      },
    ],
  ]);
}

const seconds = (ms: number): number => ms / 1000;

function requireArn(arn: string, kind: 'stateMachine' | 'execution'): void {
  if (!new RegExp(`^arn:aws:states:[a-z0-9-]+:\\d{12}:${kind}:.+$`).test(arn)) {
    throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  }
}

function jsonWithin(text: string, code: 'InvalidExecutionInput' | 'InvalidOutput', what: string): Json {
  if (byteLength(text) > PAYLOAD_LIMIT)
    throw new ApiError(code, `${what} is larger than ${PAYLOAD_LIMIT} bytes`);
  try {
    return parseJson(text);
  } catch {
    throw new ApiError(code, `${what} is not JSON`);
  }
}

/** AWS: an error has at most 256 characters, a cause at most 32,768. */
function failureIn(request: JsonObject): { error?: string; cause?: string } {
  const [error, cause] = [optionalText(request, 'error'), optionalText(request, 'cause')];
  if ((error?.length ?? 0) > 256)
    throw new ApiError('ValidationException', 'error is longer than 256 characters');
  if ((cause?.length ?? 0) > 32_768)
    throw new ApiError('ValidationException', 'cause is longer than 32768 characters');
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

const headOf = (execution: Execution): JsonObject => ({
  executionArn: execution.arn,
  stateMachineArn: execution.machineArn,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startedAt),
  ...(execution.stoppedAt === null ? {} : { stopDate: seconds(execution.stoppedAt) }),
  redriveCount: 0,
});

const describeExecution = (execution: Execution, data: boolean): JsonObject => ({
  ...headOf(execution),
  ...(data ? { input: execution.inputText } : {}),
  inputDetails: { included: data },
  ...(execution.outputText === null
    ? {}
    : { ...(data ? { output: execution.outputText } : {}), outputDetails: { included: data } }),
  ...execution.failure,
});

const machineHead = ({ machine, createdAt }: Deployed): JsonObject => ({
  stateMachineArn: machine.arn,
  name: machine.name,
  type: 'STANDARD',
  creationDate: seconds(createdAt),
});

const describeMachine = (deployed: Deployed): JsonObject => ({
  ...machineHead(deployed),
  status: 'ACTIVE',
  definition: JSON.stringify(deployed.machine.definition),
  roleArn: 'arn:aws:iam::000000000000:role/local',
});
