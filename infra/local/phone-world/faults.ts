import * as z from 'zod/mini';
import type { Random } from './random.ts';
import { toolNames } from './script.ts';

/** What may go wrong on request. All but `list_lag` belong to a dial and to the call it places. */
export const faultNames = [
  /** The call is placed and the socket closed without an answer. */
  'dial_answer_lost',
  /** The call runs to its end, webhook included, before the dial is answered. */
  'webhook_before_dial_answer',
  /** Refused for too many calls; nothing is placed. */
  'dial_429',
  'dial_500_not_placed',
  'dial_500_placed',
  'dial_401',
  'dial_403',
  'dial_404',
  'dial_422',
  /** HTTP 200 with success: false; nothing is placed. */
  'dial_declined',
  'webhook_lost',
  /** By `seconds`. */
  'webhook_late',
  'webhook_duplicated',
  /** An unanswered call that stays `initiated` for ever and is never reported. */
  'stays_initiated',
  /** The request of `tool` never leaves. */
  'tool_call_lost',
  /** The request of `tool` arrives, its answer does not. */
  'tool_answer_lost',
  /** The request of `tool` is sent twice at once. */
  'tool_call_duplicated',
  /** A placed call is missing from the list for `seconds`. */
  'list_lag',
] as const;
export type FaultName = (typeof faultNames)[number];

const tools = Object.keys(toolNames);

/** Applies to the next `times` dials (1 by default), or with `probability` to each dial from now on. */
export const faultRequest = z.strictObject({
  fault: z.enum(faultNames),
  times: z.optional(z.int().check(z.minimum(1))),
  probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** For `webhook_late` and `list_lag`, in the call's own time; 60 by default. */
  seconds: z.optional(z.number().check(z.minimum(0))),
  /** For the tool faults: its path under /tools; `confirm` by default. */
  tool: z.optional(z.string().check(z.refine((name) => tools.includes(name), 'is not a tool'))),
});
export type FaultRequest = z.infer<typeof faultRequest>;

export type AppliedFault = { readonly fault: FaultName; readonly seconds: number; readonly tool: string };

export type Faults = {
  add(...requests: FaultRequest[]): void;
  /** Those still to come. */
  list(): readonly FaultRequest[];
  clear(): void;
  /** What befalls the next dial; counts down. */
  take(random: Random): AppliedFault[];
};

export function createFaults(
  initial: readonly FaultRequest[],
  changed: (faults: readonly FaultRequest[]) => void,
): Faults {
  let open: readonly FaultRequest[] = initial;
  const set = (next: readonly FaultRequest[]): void => {
    open = next;
    changed(open);
  };
  return {
    add: (...requests) => set([...open, ...requests]),
    list: () => open,
    clear: () => set([]),
    take: (random) => {
      if (open.length === 0) return [];
      const falls = open.filter(({ probability }) => probability === undefined || random() < probability);
      set(open.flatMap(oneLess));
      return falls.map(({ fault, seconds = 60, tool = 'confirm' }) => ({ fault, seconds, tool }));
    },
  };
}

const oneLess = (request: FaultRequest): FaultRequest[] => {
  if (request.probability !== undefined && request.times === undefined) return [request];
  const left = (request.times ?? 1) - 1;
  return left > 0 ? [{ ...request, times: left }] : [];
};

export const faultOf = (
  call: { readonly faults: readonly AppliedFault[] },
  name: FaultName,
): AppliedFault | undefined => call.faults.find(({ fault }) => fault === name);
