import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Engine, openEngine, perform } from '#infra/local/dynamodb/engine.ts';
import { isServiceError } from '#infra/local/dynamodb/service-error.ts';

const table = 'mirrored';
const names = ['a', 'b', 'c'];

const createMirrored = (engine: Engine) =>
  perform(engine, 'CreateTable', {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'due_pk', AttributeType: 'S' },
      { AttributeName: 'due_at', AttributeType: 'N' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'due_pk', KeyType: 'HASH' },
          { AttributeName: 'due_at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });

/** One write of each kind; an empty partition is refused, a condition may fail, both on purpose. */
const anyWrite = (name: string) => {
  const pk = { S: name };
  const condition = fc.constantFrom({}, { ConditionExpression: 'attribute_exists(pk)' });
  const due = fc.record(
    {
      due_pk: fc.constantFrom({ S: 'x' }, { S: 'y' }, { S: '' }),
      due_at: fc.constantFrom({ N: '1' }, { N: '2' }),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    fc.record({ due, condition }).map(({ due, condition }) => ({
      Put: { TableName: table, Item: { pk, ...due }, ...condition },
    })),
    condition.map((given) => ({ Delete: { TableName: table, Key: { pk }, ...given } })),
    fc.constantFrom('SET due_at = :n', 'REMOVE due_pk', 'REMOVE due_at').map((UpdateExpression) => ({
      Update: {
        TableName: table,
        Key: { pk },
        UpdateExpression,
        ...(UpdateExpression.includes(':n') ? { ExpressionAttributeValues: { ':n': { N: '3' } } } : {}),
      },
    })),
  );
};

const anyTransaction = fc
  .subarray(names, { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map(anyWrite)))
  .map((TransactItems) => ({ TransactItems }));

const sorted = (items: readonly unknown[] = []) => items.map((item) => JSON.stringify(item)).toSorted();

test('whatever is written, the index holds exactly the keys of the items that carry its attributes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyTransaction, { maxLength: 12 }), async (transactions) => {
      const engine = await openEngine(undefined, () => 0);
      await createMirrored(engine);
      for (const transaction of transactions) {
        await perform(engine, 'TransactWriteItems', transaction).catch((error: unknown) => {
          if (!isServiceError(error)) throw error;
        });
        const { Items = [] } = await perform(engine, 'Scan', { TableName: table });
        const index = await perform(engine, 'Scan', { TableName: table, IndexName: 'due' });
        const expected = Items.filter(({ due_pk, due_at }) => due_pk && due_at).map(
          ({ due_pk, due_at, pk }) => ({
            due_pk,
            due_at,
            pk,
          }),
        );
        expect(sorted(index.Items)).toEqual(sorted(expected));
      }
      await engine.store.db.close();
    }),
  );
});
