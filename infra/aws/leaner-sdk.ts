import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';
import { jsonOnly, knownErrors, type Replacement, replacements } from './lean/replacements.ts';

/**
 * Loaded by the SDK only when an operation streams, and none of ours does: fifteen kilobytes less in every function.
 * A client that needs event streams from the start imports them statically and keeps them.
 */
const withoutUnusedStreams: Plugin = {
  name: 'without-unused-streams',
  setup({ onResolve }) {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** DynamoDB's client makes a cache for endpoint discovery, which no command of DynamoDB uses: seven kilobytes. */
const withoutEndpointCache: Plugin = {
  name: 'without-endpoint-cache',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/endpoint-cache$/ }, ({ path }) => ({ path, namespace: 'unused-cache' }));
    onLoad({ filter: /.*/, namespace: 'unused-cache' }, () => ({
      contents: 'export class EndpointCache {}',
    }));
  },
};

/** Each client carries its whole package.json for the sake of its version: two kilobytes a client. */
const withVersionsOnly: Plugin = {
  name: 'with-versions-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[a-z-]+[\\/]package\.json$/ }, ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Stand-ins, each in the place of one module. */
const withStandIns = (name: string, table: readonly Replacement[]): Plugin => ({
  name,
  setup({ onLoad }) {
    for (const { module, source } of table) {
      const filter = new RegExp(`[\\\\/]node_modules[\\\\/]${escaped(module).replaceAll('/', '[\\\\/]')}$`);
      onLoad({ filter }, ({ path }) => ({ contents: source, resolveDir: dirname(path), loader: 'js' }));
    }
  },
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Each client registers a class for every error of every operation it has, and writes keys of its schemas as `[_e]`,
 * for which the bundler must keep schemas nobody uses. Unknown errors lose their class, keys get their names: twenty
 * kilobytes for three clients.
 */
const withUsedSchemasOnly: Plugin = {
  name: 'with-used-schemas-only',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]@aws-sdk[\\/]client-[a-z-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ },
      ({ path }) => ({ contents: lighterSchemas(readFileSync(path, 'utf8')), loader: 'js' }),
    );
  },
};

const lighterSchemas = (source: string): string => {
  const names = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, constant = '', name = '']) => [
      constant,
      name,
    ]),
  );
  return source
    .replaceAll(/\[(\w+)\]:/g, (key, constant: string) =>
      names.has(constant) ? `${names.get(constant)}:` : key,
    )
    .replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (registration, name: string) =>
      knownErrors.includes(name) ? registration : '',
    );
};

/** Bedrock's client can also sign in with a bearer token; a Lambda has its role: twenty kilobytes of token refreshing. */
const withoutBearerTokens: Plugin = {
  name: 'without-bearer-tokens',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/token-providers$/ }, ({ path }) => ({
      path,
      namespace: 'unused-tokens',
    }));
    onLoad({ filter: /.*/, namespace: 'unused-tokens' }, () => ({
      contents: [
        'const none = () => async () => { throw new Error("There are no bearer tokens in a Lambda."); };',
        'export { none as fromEnvSigningName, none as nodeProvider };',
      ].join('\n'),
    }));
  },
};

/** Cuts what the SDK carries and we never reach. The cold-start test runs every bundle without it. */
export const leanerSdk: readonly Plugin[] = [
  withoutUnusedStreams,
  withoutEndpointCache,
  withoutBearerTokens,
  withVersionsOnly,
  withStandIns('with-stand-ins', replacements),
  withUsedSchemasOnly,
];

/** What can go besides from a file whose clients all speak AWS JSON. */
export const withJsonOnly: Plugin = withStandIns('with-json-only', jsonOnly);
