import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Log } from '../ports.ts';

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
  const stack = middy<unknown, z.output<Out>, Error, Context>(async (event: unknown) =>
    output.parse(await run(input.parse(event))),
  ).use({
    onError: ({ error }) => {
      log('error', 'TASK_FAILED', { error_name: error instanceof Error ? error.name : 'unknown' });
    },
  });
  return async (event, context) => stack(event, context);
};
