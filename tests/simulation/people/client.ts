import { anEvent } from '#tests/support/an-event.ts';
import type { Settle } from '../machinery/lambda.ts';
import type { FunctionName } from '../machinery/schedule.ts';

export type Reply = { readonly status: number; readonly json: Readonly<Record<string, unknown>> };

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? Object(value) : {};

/** What API Gateway makes of a function's answer. Most are thrown away unread: each is read when it is asked for. */
class Answer {
  readonly status: number;
  readonly #body: string;
  #json: Reply['json'] | undefined;

  constructor(status: number, body: string) {
    this.status = status;
    this.#body = body;
  }

  get json(): Reply['json'] {
    this.#json ??= this.#body.startsWith('{') ? asRecord(JSON.parse(this.#body)) : {};
    return this.#json;
  }
}

/** A run that failed is a 500. */
export const replyOf = (result: unknown): Reply => {
  const { statusCode, body }: { statusCode?: unknown; body?: unknown } = Object(result);
  return new Answer(typeof statusCode === 'number' ? statusCode : 500, typeof body === 'string' ? body : '');
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
