import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Log } from '../ports.ts';
import { about, invocation } from './invocation.ts';

export type TaskHandler<Output> = (event: unknown, context: Context) => Promise<Output>;

/**
 * The stack of the state machine's tasks: input and output are parsed, a fault is thrown for the machine's Retry and
 * Catch to see, and the log gets its name only.
 */
export const task = <In extends z.ZodMiniType, Out extends z.ZodMiniType>(
  log: Log,
  input: In,
  output: Out,
  run: (input: z.output<In>) => Promise<z.input<Out>>,
): TaskHandler<z.output<Out>> => {
  const stack = middy<unknown, z.output<Out>, Error, Context>(async (event: unknown) => {
    const given = input.parse(event);
    about(idsIn(given));
    return output.parse(await run(given));
  }).use({
    onError: (request) => {
      const fault = nameOnly(request.error);
      log('error', 'TASK_FAILED', { error_name: fault.name });
      request.error = fault;
    },
  });
  return (event, context) => invocation(async () => stack(event, context));
};

/**
 * Whatever is thrown is printed by Lambda with all it carries, stands in the history of the execution and waits in dead
 * letters: an error of a library may carry the item it failed on. Where it happened stays, what it said does not.
 */
const nameOnly = (error: unknown): Error => {
  const [name, stack] = error instanceof Error ? [error.name, error.stack ?? ''] : ['unknown', ''];
  const frames = stack.split('\n').filter((line) => /^ +at \S.*:\d+:\d+\)?$/.test(line));
  const fault = new Error(name);
  fault.name = name;
  fault.stack = [name, ...frames].join('\n');
  return fault;
};

/** What the state machine hands over are ids and words; a schedule's event has none. */
const idsIn = (given: unknown) => {
  const { cascade_id, call_id }: { cascade_id?: unknown; call_id?: unknown } = Object(given);
  return {
    cascade_id: typeof cascade_id === 'string' ? cascade_id : undefined,
    call_id: typeof call_id === 'string' ? call_id : undefined,
  };
};
