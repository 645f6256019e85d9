import { expressionIn } from './expressions.ts';
import { isJsonObject } from './json.ts';
import {
  assignments,
  fault,
  objectsIn,
  type Reader,
  refuseUnknown,
  seconds,
  template,
  text,
} from './load-fields.ts';
import { catchers, retriers } from './load-recovery.ts';
import type { ChoiceRule, State, TaskState, WaitState } from './machine.ts';

const INVOKE = 'arn:aws:states:::lambda:invoke';
const INVOKE_AND_WAIT = `${INVOKE}.waitForTaskToken`;

/** AWS's own default for a task without TimeoutSeconds: about three years. */
const DEFAULT_TASK_TIMEOUT_SECONDS = 99_999_999;

const EVERY_STATE = ['Type', 'Comment', 'QueryLanguage'];
const ONWARD = [...EVERY_STATE, 'Output', 'Assign', 'Next', 'End'];

/** One state; undefined, with a fault noted, for a type that is not supported. */
export function loadState(name: string, reader: Reader): State | undefined {
  const language = reader.object.QueryLanguage ?? 'JSONata';
  if (language !== 'JSONata') fault(reader, 'QueryLanguage', 'must be JSONata');
  const type = reader.object.Type;
  switch (type) {
    case 'Task':
      return loadTask(name, reader);
    case 'Choice':
      refuseUnknown(reader, [...EVERY_STATE, 'Choices', 'Default', 'Output', 'Assign']);
      return {
        type,
        name,
        rules: loadRules(reader),
        default: reader.object.Default === undefined ? null : text(reader, 'Default'),
        output: template(reader, 'Output', {}),
        assign: assignments(reader, {}),
      };
    case 'Pass':
      refuseUnknown(reader, ONWARD);
      return {
        type,
        name,
        next: next(reader),
        output: template(reader, 'Output', {}),
        assign: assignments(reader, {}),
      };
    case 'Wait':
      refuseUnknown(reader, [...ONWARD, 'Seconds', 'Timestamp']);
      return {
        type,
        name,
        until: waitUntil(reader),
        next: next(reader),
        output: template(reader, 'Output', {}),
        assign: assignments(reader, {}),
      };
    case 'Succeed':
      refuseUnknown(reader, [...EVERY_STATE, 'Output']);
      return { type, name, output: template(reader, 'Output', {}) };
    case 'Fail':
      refuseUnknown(reader, [...EVERY_STATE, 'Error', 'Cause']);
      return { type, name, error: optionalText(reader, 'Error'), cause: optionalText(reader, 'Cause') };
    default:
      fault(reader, 'Type', `${JSON.stringify(type)} is not supported`);
      return undefined;
  }
}

function loadTask(name: string, reader: Reader): TaskState {
  refuseUnknown(reader, [
    ...ONWARD,
    'Resource',
    'Arguments',
    'TimeoutSeconds',
    'HeartbeatSeconds',
    'Retry',
    'Catch',
  ]);
  const resource = reader.object.Resource;
  const waitsForToken = resource === INVOKE_AND_WAIT;
  if (resource !== INVOKE && !waitsForToken) {
    fault(reader, 'Resource', `must be ${INVOKE} or ${INVOKE_AND_WAIT}`);
  }
  const timeoutSeconds = seconds(reader, 'TimeoutSeconds', 1) ?? DEFAULT_TASK_TIMEOUT_SECONDS;
  const heartbeatSeconds = seconds(reader, 'HeartbeatSeconds', 1) ?? null;
  if (heartbeatSeconds !== null && !waitsForToken) {
    fault(reader, 'HeartbeatSeconds', 'has a meaning only for a task that waits for its token');
  }
  if (
    typeof heartbeatSeconds === 'number' &&
    typeof timeoutSeconds === 'number' &&
    heartbeatSeconds >= timeoutSeconds
  ) {
    fault(reader, 'HeartbeatSeconds', 'must be smaller than TimeoutSeconds');
  }
  return {
    type: 'Task',
    name,
    waitsForToken,
    ...loadArguments(reader, waitsForToken),
    timeoutSeconds,
    heartbeatSeconds,
    retry: retriers(reader),
    catch: catchers(reader),
    next: next(reader),
    output: template(reader, 'Output', { result: true }),
    assign: assignments(reader, { result: true }),
  };
}

function loadArguments(state: Reader, token: boolean): Pick<TaskState, 'functionName' | 'payload'> {
  const object = state.object.Arguments;
  if (!isJsonObject(object)) {
    fault(state, 'Arguments', 'must be an object with FunctionName and Payload');
    return { functionName: '', payload: {} };
  }
  const reader = { where: `${state.where}, Arguments`, object, findings: state.findings };
  refuseUnknown(reader, ['FunctionName', 'Payload']);
  text(reader, 'FunctionName');
  return {
    functionName: template(reader, 'FunctionName', { token }) ?? '',
    payload: template(reader, 'Payload', { token }) ?? {},
  };
}

function loadRules(state: Reader): ChoiceRule[] {
  const rules = objectsIn(state, 'Choices');
  if (rules.length === 0) fault(state, 'Choices', 'must hold at least one rule');
  return rules.map((reader) => {
    refuseUnknown(reader, ['Condition', 'Next', 'Output', 'Assign', 'Comment']);
    const condition = template(reader, 'Condition', {});
    const usable =
      typeof condition === 'boolean' ||
      (typeof condition === 'string' && expressionIn(condition) !== undefined);
    if (!usable) fault(reader, 'Condition', 'must be true, false or a JSONata expression');
    return {
      condition: usable ? condition : false,
      next: text(reader, 'Next'),
      output: template(reader, 'Output', {}),
      assign: assignments(reader, {}),
    };
  });
}

function waitUntil(reader: Reader): WaitState['until'] {
  const wait = seconds(reader, 'Seconds', 0);
  const timestamp = reader.object.Timestamp;
  if ((wait === undefined) === (timestamp === undefined)) {
    fault(reader, 'Seconds', 'a Wait needs either Seconds or Timestamp');
  }
  if (wait !== undefined || timestamp === undefined) return { seconds: wait ?? 0 };
  template(reader, 'Timestamp', {});
  return { timestamp: text(reader, 'Timestamp') };
}

function next(reader: Reader): string | null {
  const { Next: target, End: end } = reader.object;
  if (end !== undefined && typeof end !== 'boolean') fault(reader, 'End', 'must be true or false');
  if ((target === undefined) !== (end === true)) {
    fault(reader, 'Next', 'a state needs either Next or "End": true');
    return null;
  }
  return target === undefined ? null : text(reader, 'Next');
}

function optionalText(reader: Reader, field: string): string | undefined {
  if (reader.object[field] === undefined) return undefined;
  template(reader, field, {});
  return text(reader, field);
}
