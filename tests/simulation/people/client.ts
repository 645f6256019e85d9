import { anEvent } from '#tests/support/an-event.ts';
import type { Settle } from '../machinery/lambda.ts';
import type { FunctionName } from '../machinery/schedule.ts';

export type Reply = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? Object(value) : {};

/** What API Gateway makes of a function's answer; a run that failed is a 500. */
export const replyOf = (result: unknown): Reply => {
  const { statusCode, body }: { statusCode?: unknown; body?: unknown } = Object(result);
  const text = typeof body === 'string' ? body : '';
  let read: Reply['json'] | undefined;
  return {
    status: typeof statusCode === 'number' ? statusCode : 500,
    // Most answers are thrown away unread.
    get json() {
      read ??= text.startsWith('{') ? asRecord(JSON.parse(text)) : {};
      return read;
    },
  };
};

export type Invoke = (fn: FunctionName, event: unknown, settle: Settle) => void;

/** One HTTP request to one function. Exactly one answer, 502 when the function failed. */
export const request = (
  invoke: Invoke,
  fn: FunctionName,
  routeKey: string,
  given: Parameters<typeof anEvent>[1],
  answered: (reply: Reply) => void,
): void =>
  invoke(fn, anEvent(routeKey, given), {
    done: (result) => answered(replyOf(result)),
    failed: () => answered({ status: 502, json: {} }),
  });
