import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type FunctionSettings, functions } from '#infra/catalogue.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What IAM wants to hear for a command of the document client; a transaction is the sum of its parts. */
const actionOf: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  BatchGet: 'BatchGetItem',
  Query: 'Query',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchWrite: 'BatchWriteItem',
};
const partOf: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** The product's own code of one function, as the bundler leaves it: what nobody calls is gone. */
const codeOf = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`functions/${name}/index.ts`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    // Libraries stay outside; `#…` are our own rooms.
    plugins: [
      {
        name: 'libraries-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^.#/]/ }, ({ kind, path }) =>
            kind === 'entry-point' ? undefined : { path, external: true, sideEffects: false },
          );
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join('\n');
};

const usedIn = (code: string): readonly string[] => {
  const commands = [...code.matchAll(/new (\w+)Command\d*\(/g)].map(([, command = '']) => command);
  const direct = commands.flatMap((command) => actionOf[command] ?? []);
  // Parts of a transaction are written `{ Put: { … } }`; nothing else of ours has such a field.
  const parts = commands.includes('TransactWrite')
    ? [...code.matchAll(/\b(Put|Update|Delete|ConditionCheck): \{/g)].flatMap(
        ([, part = '']) => partOf[part] ?? [],
      )
    : [];
  return [...new Set([...direct, ...parts])];
};

/**
 * In the bundle, and out of reach: an adapter is one object, and the function's dependency type lets it call only a part.
 * Reviewed by hand; a new command is not in this list and fails.
 */
const outOfReach: Readonly<Record<string, readonly string[]>> = {
  wait: ['BatchWriteItem', 'DeleteItem', 'PutItem'],
  tools: ['DeleteItem'],
  ops: ['BatchWriteItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem'],
};

const withTable = functions.filter(({ table }) => table.length > 0);

describe('the commands of the store', () => {
  it.each(withTable)(
    'that $name can send are allowed to it; the desk would never notice one that is not',
    async ({ name, table, counts }: FunctionSettings) => {
      const used = usedIn(await codeOf(name));
      expect(used).toContain('GetItem');
      const allowed = [...table, ...(counts === true ? ['UpdateItem'] : [])];
      const missing = used.filter((action) => !allowed.includes(action));
      expect(missing.sort()).toEqual(outOfReach[name] ?? []);
    },
  );
});
