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
    onError: ({ error }) => {
      log('error', 'TASK_FAILED', { error_name: error instanceof Error ? error.name : 'unknown' });
    },
  });
  return (event, context) => invocation(async () => stack(event, context));
};

/** What the state machine hands over are ids and words; a schedule's event has none. */
const idsIn = (given: unknown) => {
  const { cascade_id, call_id }: { cascade_id?: unknown; call_id?: unknown } = Object(given);
  return {
    cascade_id: typeof cascade_id === 'string' ? cascade_id : undefined,
    call_id: typeof call_id === 'string' ? call_id : undefined,
  };
};
