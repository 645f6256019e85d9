import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { asciiSources } from './lean/ascii-sources.ts';
import { numberingPlansAsText } from './lean/numbering-plans.ts';
import { reviewedWordsPacked } from './lean/reviewed-words.ts';
import { leanerSdk, withJsonOnly } from './leaner-sdk.ts';

export type Bundle = {
  readonly name: string;
  /** Holds `index.js` and the parts it loads late, nothing else; becomes the archive. */
  readonly folder: string;
  /** Of `index.js`: what every cold start loads. */
  readonly bytes: number;
  /** What `index.js` is made of, by path from the project's root. */
  readonly inputs: Metafile['outputs'][string]['inputs'];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const functionsRoom = join(root, 'functions');
const envCredentials = fileURLToPath(
  new URL('../../shared/adapters/secrets/env-credentials.ts', import.meta.url),
);
const bundleRoom = join(root, 'dist');

/** What every output is built with; the desk runs the sources themselves. */
const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  // Loaded by require, which does not start Node's loader of ES modules.
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'none',
  mainFields: ['module', 'main'],
  alias: { '@aws-sdk/credential-provider-node': envCredentials },
  sourcemap: 'external',
  metafile: true,
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * All functions in one pass. CommonJS because an ES module that imports node:http loads undici with it; the SDK inside
 * because Lambda's own copy is slower to load and changes under us; source maps beside the archive and never in it.
 * What our modules import late (`await import`) becomes a file of its own beside `index.js`: inside, the bundler would
 * wrap every module it shares with the rest, and each cold start would load all of the SDK.
 *
 * Throws when a function's `index.ts` is missing or does not build.
 */
export const bundleFunctions = async (
  names: readonly string[],
  {
    from = functionsRoom,
    to = bundleRoom,
    lean = true,
  }: {
    readonly from?: string;
    readonly to?: string;
    /** False: with all that the SDK carries, for comparison. */
    readonly lean?: boolean;
  } = {},
): Promise<readonly Bundle[]> => {
  const missing = names.filter((name) => !existsSync(join(from, name, 'index.ts')));
  if (missing.length > 0) throw new Error(`No index.ts for: ${missing.join(', ')}.`);
  const outdir = join(to, 'functions');
  const late = new Map<string, string>();
  const plugins = lean ? leanerSdk : [];
  const { outputFiles, metafile } = await build({
    ...settings,
    plugins: [
      ...plugins,
      ...(lean ? [withJsonOnly, numberingPlansAsText, reviewedWordsPacked, asciiSources] : []),
      lateParts(late),
    ],
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(from, name, 'index.ts')])),
    outdir,
  });
  const outputOf = (name: string) =>
    metafile.outputs[relative(root, join(outdir, name, 'index.js')).replaceAll('\\', '/')];
  const parts = await build({
    ...settings,
    plugins: [...plugins],
    entryPoints: Object.fromEntries(
      names.flatMap((name) =>
        (outputOf(name)?.imports ?? []).flatMap(({ path }) => {
          const source = late.get(path);
          return source === undefined ? [] : [[join(name, path.replace(/\.js$/, '')), source]];
        }),
      ),
    ),
    outdir,
  });

  rmSync(outdir, { recursive: true, force: true });
  rmSync(join(to, 'maps'), { recursive: true, force: true });
  for (const { path, contents } of [...outputFiles, ...parts.outputFiles]) {
    const target = path.endsWith('.map') ? join(to, 'maps', relative(outdir, path)) : path;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
  // Outside the archives: there a bare index.js is CommonJS, here the project's own package.json says otherwise.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');

  return names.map((name) => {
    const output = outputOf(name);
    if (output === undefined) throw new Error(`The bundler made nothing of ${name}.`);
    return { name, folder: join(outdir, name), bytes: output.bytes, inputs: output.inputs };
  });
};

/** Leaves late imports of our own modules out, and notes by the name they are required with which source each is. */
const lateParts = (late: Map<string, string>): Plugin => ({
  name: 'late-parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const part = path.replace(/\.ts$/, '.js');
      late.set(part, join(resolveDir, path));
      return { path: part, external: true };
    });
  },
});
