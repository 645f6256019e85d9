import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functions } from '#infra/catalogue.ts';

const root = new URL('../..', import.meta.url).pathname;
const used = new Set(
  globSync('shared/adapters/dynamodb/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/new (\w+)Command\(/g)].map(([, name]) => name ?? ''),
  ),
);

/** What IAM wants to hear for a command; a transaction is the sum of its parts. */
const actionOf: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  BatchGet: 'BatchGetItem',
  Query: 'Query',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchWrite: 'BatchWriteItem',
  TransactWrite: 'ConditionCheckItem',
};

describe('the commands of the store', () => {
  it('are all known here, so that a new one must be allowed before it is used', () => {
    expect(used.size).toBeGreaterThan(5);
    expect([...used].filter((name) => !(name in actionOf))).toEqual([]);
  });

  it('are all allowed to a function that writes; the desk would never notice one that is not', () => {
    for (const { name, table } of functions.filter((fn) => fn.table.includes('PutItem'))) {
      const missing = [...used]
        .map((command) => actionOf[command] ?? command)
        .filter((action) => !table.some((one) => one === action));
      expect(missing, name).toEqual([]);
    }
  });
});
