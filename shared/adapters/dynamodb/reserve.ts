import type { DayBudget } from '../../domain/budget/budgets.ts';
import type { Call } from '../../domain/call/call.ts';
import { policy } from '../../domain/policy.ts';
import { retention } from '../../domain/retention.ts';
import type { DialIntent, DialRefusal } from '../../ports.ts';
import { giveBackCallBudget, takeCallBudget } from './call-budget.ts';
import { getItems, type Item } from './items.ts';
import { expiresAt, keys, pending } from './keys.ts';
import { appendWrites, headOf } from './log.ts';
import { type NumberItem, readNumber } from './number-item.ts';
import { setAttributes } from './set-attributes.ts';
import type { Table } from './table.ts';
import { type FailedCondition, transact, type Write } from './transact.ts';

type Reservation =
  | { readonly kind: 'reserved'; readonly call: Call }
  | { readonly kind: 'refused'; readonly refusal: DialRefusal; readonly until?: Date };
type Named = { readonly write: Write; readonly refusal: DialRefusal };

const tries = 8;

/**
 * Intent before effect: everything that must be true for a dial is a condition of the one transaction that writes it.
 * After it a crash can lose the dial, never repeat it.
 */
export const reserveDial = async (
  table: Table,
  intent: DialIntent,
  budget: Pick<DayBudget, 'calls' | 'usd'>,
): Promise<Reservation> => {
  const counted = await takeCallBudget(table, budget);
  if (counted.kind === 'over_budget')
    return { kind: 'refused', refusal: 'over_budget', until: counted.until };
  const reservation = await reserveWithinBudget(table, intent);
  if (reservation.kind === 'refused') await giveBackCallBudget(table);
  return reservation;
};

const reserveWithinBudget = async (table: Table, intent: DialIntent): Promise<Reservation> => {
  for (let tryNumber = 0; tryNumber < tries; tryNumber += 1) {
    const now = table.clock.now();
    const { number, line, head, soonestLine, idempotent } = await gather(table, intent);
    if (idempotent) return { kind: 'refused', refusal: 'already_placed' };
    const refused = numberRefusal(number, intent, now);
    if (refused !== undefined) return refused;
    if (line === undefined)
      return {
        kind: 'refused',
        refusal: 'no_line',
        ...(soonestLine === undefined ? {} : { until: soonestLine }),
      };
    const call = { ...intent.call, line: String(line), version: 1 };
    const named = conditions(table, { ...intent, call }, { number, line, now });
    const log =
      intent.cascade === undefined
        ? []
        : appendWrites(table, intent.cascade.session_id, head, { events: intent.events });
    const result = await transact(table, [...named.map(({ write }) => write), ...log]);
    if (result.kind === 'written') return { kind: 'reserved', call };
    const refusal = firstRefusal(named, result.failed);
    if (refusal !== 'raced') return { kind: 'refused', refusal };
  }
  // Not `no_line`: lines may be free, and whoever waits for one would be woken at once, to race again.
  return { kind: 'refused', refusal: 'raced' };
};

const gather = async (table: Table, intent: DialIntent) => {
  const lines = Array.from(
    { length: Math.min(intent.limits.lines, policy.mostLines) },
    (_, index) => index + 1,
  );
  const [number, head, idempotency, ...leases] = await getItems(table, [
    keys.number(intent.call.to_number),
    keys.head(intent.cascade?.session_id ?? 'none'),
    intent.idempotency === undefined
      ? keys.idempotency('none', 'none')
      : keys.idempotency(intent.call.api_key_id ?? '', intent.idempotency.key),
    ...lines.map(keys.line),
  ]);
  const now = table.clock.now().toISOString();
  const free = lines.filter((_, index) => leases[index] === undefined || String(leases[index]?.until) <= now);
  const untils = leases.map((lease: Item | undefined) => String(lease?.until ?? now)).sort();
  const soonest = untils[0];
  return {
    number: readNumber(number),
    head: headOf(head),
    idempotent: idempotency !== undefined,
    // Any free one, not the first: many who look at once must not all want the same.
    line: free[Math.floor(table.random() * free.length)],
    soonestLine: soonest === undefined ? undefined : new Date(soonest),
  };
};

const today = (now: Date): string => now.toISOString().slice(0, 10);

const numberRefusal = (number: NumberItem, { limits }: DialIntent, now: Date): Reservation | undefined => {
  const at = now.toISOString();
  if (number.opted_out_at !== undefined) return { kind: 'refused', refusal: 'opted_out' };
  if (number.live_call_id !== undefined && (number.live_until ?? '') > at) {
    return { kind: 'refused', refusal: 'number_busy', until: new Date(number.live_until ?? at) };
  }
  if (limits.cooldown && (number.cooldown_until ?? '') > at) {
    return { kind: 'refused', refusal: 'number_cooldown', until: new Date(number.cooldown_until ?? at) };
  }
  const count = number.day === today(now) ? (number.day_count ?? 0) : 0;
  if (limits.daily_cap !== undefined && count >= limits.daily_cap)
    return { kind: 'refused', refusal: 'number_daily_cap' };
  return undefined;
};

const conditions = (
  table: Table,
  intent: DialIntent,
  { number, line, now }: { readonly number: NumberItem; readonly line: number; readonly now: Date },
): readonly Named[] => {
  const { call, cascade } = intent;
  const at = now.toISOString();
  const leaseUntil = new Date(now.getTime() + policy.leaseSeconds * 1000).toISOString();
  const fence = new Date(now.getTime() + policy.overdueCallSeconds * 1000).toISOString();
  const TableName = table.name;
  return [
    {
      refusal: 'already_placed',
      write: {
        Put: {
          TableName,
          Item: {
            ...keys.call(call.call_id),
            type: 'call',
            ...call,
            call_token_hash: intent.call_token_hash,
            ...(intent.task_token === undefined ? {} : { task_token: intent.task_token }),
            ...pending(fence),
            ...expiresAt(now, retention.call),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    },
    {
      refusal: 'raced',
      write: {
        Update: {
          TableName,
          Key: { ...keys.number(call.to_number) },
          ...setAttributes(
            {
              // A peace that is still running stays: a dial that does not happen must not end it.
              ...number,
              type: 'number',
              live_call_id: call.call_id,
              live_until: leaseUntil,
              day: today(now),
              day_count: (number.day === today(now) ? (number.day_count ?? 0) : 0) + 1,
              version: number.version + 1,
              ...expiresAt(now, retention.number),
            },
            [],
          ),
          ConditionExpression:
            number.version === 0 ? '(attribute_not_exists(pk) OR #version = :before)' : '#version = :before',
        },
      },
    },
    {
      refusal: 'raced',
      write: {
        Put: {
          TableName,
          Item: { ...keys.line(line), type: 'line', call_id: call.call_id, until: leaseUntil },
          ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':now': at },
        },
      },
    },
    {
      refusal: 'switched_off',
      write: {
        ConditionCheck: {
          TableName,
          Key: { ...keys.control },
          ConditionExpression: 'calling_on = :on AND attribute_not_exists(open_until)',
          ExpressionAttributeValues: { ':on': true },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    },
    ...(cascade === undefined ? [] : cascadeConditions(TableName, cascade, call.call_id, at)),
    ...(intent.idempotency === undefined
      ? []
      : [
          {
            refusal: 'already_placed' as const,
            write: {
              Put: {
                TableName,
                Item: {
                  ...keys.idempotency(call.api_key_id ?? '', intent.idempotency.key),
                  type: 'idempotency',
                  call_id: call.call_id,
                  body_hash: intent.idempotency.body_hash,
                  ...expiresAt(now, retention.idempotency),
                },
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
          },
        ]),
  ];
};

/** Consent, emergency and order of the calls, checked by the store at the moment of the intent. */
const cascadeConditions = (
  TableName: string,
  cascade: NonNullable<DialIntent['cascade']>,
  call_id: string,
  at: string,
): readonly Named[] => [
  {
    refusal: 'not_expected',
    write: {
      Update: {
        TableName,
        Key: { ...keys.cascade(cascade.cascade_id) },
        UpdateExpression:
          'SET live_call_id = :call, call_ids = list_append(call_ids, :calls), placed_count = if_not_exists(placed_count, :zero) + :one, version = version + :one',
        ConditionExpression:
          'expected_call_id = :call AND attribute_not_exists(live_call_id) AND attribute_not_exists(cancel_requested_at)' +
          ' AND NOT (#status IN (:done, :cancelling)) AND (attribute_not_exists(placed_count) OR placed_count < :most) AND NOT contains(call_ids, :call)' +
          ' AND consent.plan_hash = :hash AND consent.expires_at > :now',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':call': call_id,
          ':calls': [call_id],
          ':one': 1,
          ':zero': 0,
          ':done': 'done',
          ':cancelling': 'cancelling',
          ':most': policy.callsPerCascade,
          ':hash': cascade.plan_hash,
          ':now': at,
        },
      },
    },
  },
  {
    refusal: 'consent',
    write: {
      ConditionCheck: {
        TableName,
        Key: { ...keys.session(cascade.session_id) },
        ConditionExpression:
          '#type = :session AND emergency = :calm AND consent.plan_hash = :hash AND attribute_not_exists(consent.revoked_at) AND consent.expires_at > :now',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: {
          ':session': 'session',
          ':calm': false,
          ':hash': cascade.plan_hash,
          ':now': at,
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  },
];

/** Order of the writes is order of importance: a call that exists already outranks every other reason. */
const firstRefusal = (named: readonly Named[], failed: readonly FailedCondition[]): DialRefusal => {
  for (const { index, item } of failed) {
    const refusal = named[index]?.refusal;
    if (refusal === undefined || refusal === 'raced') continue;
    if (refusal === 'consent' && item?.emergency === true) return 'emergency';
    if (refusal === 'switched_off' && item?.calling_on === true) return 'breaker_open';
    return refusal;
  }
  return 'raced';
};
