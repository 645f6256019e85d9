import {
  assignments,
  fault,
  objectsIn,
  type Reader,
  refuseUnknown,
  template,
  text,
  wholeNumber,
} from './load-fields.ts';
import type { Catcher, Retrier } from './machine.ts';

/** The reserved names that a state of the supported kinds can raise, and the two wildcards. */
const RESERVED: ReadonlySet<string> = new Set([
  'States.ALL',
  'States.DataLimitExceeded',
  'States.HeartbeatTimeout',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.TaskFailed',
  'States.Timeout',
]);

/** Defaults of the Amazon States Language: first pause 1 s, three retries, doubled each time. */
export function retriers(state: Reader): Retrier[] {
  return objectsIn(state, 'Retry').map((reader, index, all) => {
    refuseUnknown(reader, [
      'ErrorEquals',
      'IntervalSeconds',
      'MaxAttempts',
      'BackoffRate',
      'MaxDelaySeconds',
      'JitterStrategy',
      'Comment',
    ]);
    const rate = reader.object.BackoffRate ?? 2;
    if (typeof rate !== 'number' || rate < 1) fault(reader, 'BackoffRate', 'must be a number of at least 1');
    const jitter = reader.object.JitterStrategy ?? 'NONE';
    if (jitter !== 'FULL' && jitter !== 'NONE') fault(reader, 'JitterStrategy', 'must be FULL or NONE');
    const longest = wholeNumber(reader, 'MaxDelaySeconds', 1, 0);
    return {
      errorEquals: errorNames(reader, index === all.length - 1),
      intervalSeconds: wholeNumber(reader, 'IntervalSeconds', 1, 1),
      maxAttempts: wholeNumber(reader, 'MaxAttempts', 0, 3),
      backoffRate: typeof rate === 'number' ? rate : 2,
      maxDelaySeconds: longest === 0 ? null : longest,
      jitter: jitter === 'FULL' ? 'FULL' : 'NONE',
    };
  });
}

export function catchers(state: Reader): Catcher[] {
  return objectsIn(state, 'Catch').map((reader, index, all) => {
    refuseUnknown(reader, ['ErrorEquals', 'Next', 'Output', 'Assign', 'Comment']);
    return {
      errorEquals: errorNames(reader, index === all.length - 1),
      next: text(reader, 'Next'),
      output: template(reader, 'Output', { errorOutput: true }),
      assign: assignments(reader, { errorOutput: true }),
    };
  });
}

function errorNames(reader: Reader, last: boolean): string[] {
  const names = reader.object.ErrorEquals;
  const texts = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  if (!Array.isArray(names) || names.length === 0 || texts.length < names.length) {
    fault(reader, 'ErrorEquals', 'must be an array of error names that is not empty');
  }
  for (const name of texts) {
    if (name.startsWith('States.') && !RESERVED.has(name)) {
      fault(reader, 'ErrorEquals', `${name} is never raised by a supported state`);
    }
  }
  if (texts.includes('States.ALL') && (texts.length > 1 || !last)) {
    fault(reader, 'ErrorEquals', 'States.ALL must stand alone and in the last item');
  }
  return texts;
}
