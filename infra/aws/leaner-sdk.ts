import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

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

/** Cuts what the SDK carries and we never reach. The cold-start test runs every bundle without it. */
export const leanerSdk: readonly Plugin[] = [withoutUnusedStreams, withoutEndpointCache, withVersionsOnly];
