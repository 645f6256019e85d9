import type { Weaken } from '../guards/weaken.ts';
import { asRecord, type Invoke, replyOf } from '../people/client.ts';

/** Everything patients were answered. */
export type Heard = {
  readonly statuses: Map<number, number>;
  /** Codes of `outbound_call_error`: what a patient was told went wrong with the calling itself. */
  readonly errors: Set<string>;
};

export const nothingHeard = (): Heard => ({ statuses: new Map(), errors: new Set() });

/** Listens between the patients and the product, and changes nothing. */
export const listening = (heard: Heard, weaken: Weaken = {}): Weaken => ({
  ...weaken,
  invoke: (invoke, time) => {
    const below = weaken.invoke?.(invoke, time) ?? invoke;
    const heardBy: Invoke = (fn, event, settle) => {
      if (fn !== 'chat' && fn !== 'wait') {
        below(fn, event, settle);
        return;
      }
      below(fn, event, {
        ...settle,
        done: (result) => {
          const reply = replyOf(result);
          heard.statuses.set(reply.status, (heard.statuses.get(reply.status) ?? 0) + 1);
          const { code } = asRecord(reply.json.outbound_call_error);
          if (typeof code === 'string') heard.errors.add(code);
          settle.done(result);
        },
      });
    };
    return heardBy;
  },
});
