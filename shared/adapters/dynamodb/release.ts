import type { Call } from '../../domain/call/call.ts';
import { policy } from '../../domain/policy.ts';
import type { Item } from './items.ts';
import { type Key, keys } from './keys.ts';
import { readNumber } from './number-item.ts';
import { setAttributes } from './set-attributes.ts';
import type { Table } from './table.ts';
import type { Write } from './transact.ts';

/** What a call may hold, as it is now. */
export type Held = {
  readonly line: Item | undefined;
  readonly numberItem: Item | undefined;
  readonly cascade: Item | undefined;
};

/** Where to look for what a call may hold. */
export const heldKeys = (call: Call): readonly Key[] => [
  keys.line(Number(call.line ?? 0)),
  keys.number(call.to_number),
  keys.cascade(call.cascade_id ?? 'none'),
];

/**
 * What an ended call gives back, in the transaction that ends it: its line, its number's lock, its cascade's slot.
 * Only what it still holds; a lease that ran out and was taken by another stays with the other.
 */
export const releaseWrites = (table: Table, call: Call, held: Held): readonly Write[] => {
  const { line, numberItem, cascade } = held;
  const lineKey = keys.line(Number(call.line ?? 0));
  const cascadeKey = keys.cascade(call.cascade_id ?? 'none');
  const number = readNumber(numberItem);
  const holds = { ConditionExpression: '#holder = :me', ExpressionAttributeValues: { ':me': call.call_id } };
  const rang = call.dial.state !== 'not_placed';
  // No line at the provider: the clinic keeps its turn, so the dial does not count.
  const heldOnlyALine = call.dial.state === 'not_placed' && call.dial.reason === 'capacity';
  const { live_call_id: _, live_until: __, ...kept } = number;
  const waited = waitTokenOf(cascade);
  return [
    ...(line?.call_id === call.call_id
      ? [
          {
            Delete: {
              TableName: table.name,
              Key: { ...lineKey },
              ...holds,
              ExpressionAttributeNames: { '#holder': 'call_id' },
            },
          },
        ]
      : []),
    ...(number.live_call_id === call.call_id
      ? [
          {
            Update: {
              TableName: table.name,
              Key: { ...keys.number(call.to_number) },
              ...setAttributes(
                {
                  ...kept,
                  ...(rang
                    ? { cooldown_until: cooldownEnd(table.clock.now()) }
                    : { day_count: Math.max(0, (number.day_count ?? 1) - 1) }),
                  version: number.version + 1,
                },
                ['live_call_id', 'live_until'],
              ),
              ConditionExpression: '#version = :before',
            },
          },
        ]
      : []),
    ...(cascade?.live_call_id === call.call_id
      ? [
          {
            Update: {
              TableName: table.name,
              Key: { ...cascadeKey },
              UpdateExpression: heldOnlyALine
                ? 'REMOVE live_call_id SET placed_count = placed_count - :one'
                : 'REMOVE live_call_id',
              // With the token as it was read: one that is stored meanwhile must be seen, or nobody would wake the cascade.
              ConditionExpression: `#holder = :me AND ${waited === undefined ? 'attribute_not_exists(wait_token)' : 'wait_token = :waited'}`,
              ExpressionAttributeNames: { '#holder': 'live_call_id' },
              ExpressionAttributeValues: {
                ':me': call.call_id,
                ...(waited === undefined ? {} : { ':waited': waited }),
                ...(heldOnlyALine ? { ':one': 1 } : {}),
              },
            },
          },
        ]
      : []),
  ];
};

const waitTokenOf = (cascade: Item | undefined): string | undefined =>
  typeof cascade?.wait_token === 'string' ? cascade.wait_token : undefined;

/** What the cascade waits with, when the writes above give its call back; undefined when they leave it alone. */
export const waitingWith = (
  call: Call,
  { cascade }: Held,
): { readonly task_token: string | undefined } | undefined =>
  cascade?.live_call_id === call.call_id ? { task_token: waitTokenOf(cascade) } : undefined;

const cooldownEnd = (now: Date): string =>
  new Date(now.getTime() + policy.numberCooldownSeconds * 1000).toISOString();
