import { serviceError } from './service-error.ts';
import { cancelled, conflictReason, noReason } from './transaction-cancelled.ts';
import { transactItems } from './transaction-items.ts';

type Body = Record<string, unknown>;

/** Which requests a fault strikes; without an operation any. */
type FaultTarget = {
  /** Such as `PutItem`. */
  readonly operation?: string;
  /** How many matching requests, one after the other; 1 unless told. */
  readonly times?: number;
  /** Looks at the request as it came over the wire. */
  readonly matches?: (request: Body) => boolean;
};

/** Troubles of the real service, on request. Every retry of the SDK is a request of its own and uses one up. */
export type Faults = {
  /** Answers ProvisionedThroughputExceededException; nothing is done. */
  readonly throttle: (target?: FaultTarget) => void;
  /** Does the work and closes the connection instead of replying. */
  readonly dropReply: (target?: FaultTarget) => void;
  /** Nothing is done: a single write is refused, a transaction cancelled, for the entry at `position` (from 0) or all. */
  readonly conflict: (target?: FaultTarget & { readonly position?: number }) => void;
  /** How many faults still wait for their request. */
  readonly waiting: () => number;
  readonly clear: () => void;
};

type Effect =
  | { readonly kind: 'throttle' | 'drop-reply' }
  | { readonly kind: 'conflict'; readonly position?: number };

type Waiting = { readonly target: FaultTarget; readonly effect: Effect; left: number };

type FaultInjection = {
  readonly faults: Faults;
  /**
   * Uses up the first fault that strikes this request.
   * @throws the service error of a throttle or conflict
   * @returns whether the reply must be dropped after the work is done
   */
  readonly strike: (operation: string, body: Body) => 'reply' | 'drop-reply';
};

const conflictError = (operation: string, body: Body, position: number | undefined): Error => {
  if (operation !== 'TransactWriteItems' && operation !== 'TransactGetItems') {
    return serviceError('TransactionConflictException', 'Transaction is ongoing for the item');
  }
  return cancelled(
    transactItems(body).map((_, at) =>
      position === undefined || at === position ? conflictReason : noReason,
    ),
  );
};

export const createFaultInjection = (): FaultInjection => {
  let waiting: readonly Waiting[] = [];

  const add = (effect: Effect, target: FaultTarget = {}): void => {
    waiting = [...waiting, { target, effect, left: target.times ?? 1 }];
  };

  const take = (operation: string, body: Body): Effect | undefined => {
    const found = waiting.find(
      ({ target }) =>
        (target.operation === undefined || target.operation === operation) &&
        (target.matches?.(body) ?? true),
    );
    if (!found) return undefined;
    found.left -= 1;
    waiting = waiting.filter(({ left }) => left > 0);
    return found.effect;
  };

  return {
    faults: {
      throttle: (target) => add({ kind: 'throttle' }, target),
      dropReply: (target) => add({ kind: 'drop-reply' }, target),
      conflict: (target = {}) =>
        add(
          { kind: 'conflict', ...(target.position === undefined ? {} : { position: target.position }) },
          target,
        ),
      waiting: () => waiting.reduce((sum, { left }) => sum + left, 0),
      clear: () => {
        waiting = [];
      },
    },
    strike: (operation, body) => {
      const effect = take(operation, body);
      switch (effect?.kind) {
        case undefined:
          return 'reply';
        case 'drop-reply':
          return 'drop-reply';
        case 'throttle':
          throw serviceError(
            'ProvisionedThroughputExceededException',
            'The level of configured provisioned throughput for the table was exceeded.',
          );
        case 'conflict':
          throw conflictError(operation, body, effect.position);
      }
    },
  };
};
