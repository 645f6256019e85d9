import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { leanerSdk } from './leaner-sdk.ts';

export type Bundle = {
  readonly name: string;
  /** Holds `index.js` and nothing else; becomes the archive. */
  readonly folder: string;
  readonly bytes: number;
  /** What the bundle is made of, by path from the project's root. */
  readonly inputs: Metafile['outputs'][string]['inputs'];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const functionsRoom = join(root, 'functions');
const envCredentials = fileURLToPath(
  new URL('../../shared/adapters/secrets/env-credentials.ts', import.meta.url),
);
const bundleRoom = join(root, 'dist');

/**
 * All functions in one pass. CommonJS because an ES module that imports node:http loads undici with it; the SDK inside
 * because Lambda's own copy is slower to load and changes under us; source maps beside the archive and never in it.
 *
 * Throws when a function's `index.ts` is missing or does not build.
 */
export const bundleFunctions = async (
  names: readonly string[],
  { from = functionsRoom, to = bundleRoom }: { readonly from?: string; readonly to?: string } = {},
): Promise<readonly Bundle[]> => {
  const missing = names.filter((name) => !existsSync(join(from, name, 'index.ts')));
  if (missing.length > 0) throw new Error(`No index.ts for: ${missing.join(', ')}.`);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(from, name, 'index.ts')])),
    outdir: join(to, 'functions'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': envCredentials },
    plugins: [...leanerSdk],
    sourcemap: 'external',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });

  rmSync(join(to, 'functions'), { recursive: true, force: true });
  rmSync(join(to, 'maps'), { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    const target = path.endsWith('.map') ? join(to, 'maps', relative(join(to, 'functions'), path)) : path;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
  // Outside the archives: there a bare index.js is CommonJS, here the project's own package.json says otherwise.
  writeFileSync(join(to, 'functions', 'package.json'), '{ "type": "commonjs" }\n');

  return names.map((name) => {
    const folder = join(to, 'functions', name);
    const output = metafile.outputs[relative(root, join(folder, 'index.js')).replaceAll('\\', '/')];
    if (output === undefined) throw new Error(`The bundler made nothing of ${name}.`);
    return { name, folder, bytes: output.bytes, inputs: output.inputs };
  });
};
