import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const room = join(root, 'functions/page/client');

export type Asset = { readonly type: string; readonly text: string };

/** What the page's function serves: documents by route, assets by a name that changes with their content. */
export type Assets = {
  readonly documents: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Asset>>;
};

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** `main.js` → `main-0f3a9c1d.js`: may be kept for ever, because another content has another name. */
const hashed = (name: string, text: string): string => {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return name.replace(/\.(\w+)$/, `-${mark}.$1`);
};

const bundled = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(room, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
};

/** Documents name assets as `/assets/{main.js}`; here the braces become the hashed name. */
export const bundleClient = async (): Promise<Assets> => {
  const sources: Readonly<Record<string, string>> = {
    'main.js': await bundled('main.tsx'),
    'console.js': await bundled('ops/console.tsx'),
    'page.css': await bundled('page.css'),
    'icon.svg': readFileSync(join(room, 'icon.svg'), 'utf8').trim(),
  };
  const names = new Map(Object.entries(sources).map(([name, text]) => [name, hashed(name, text)]));
  const files = Object.fromEntries(
    Object.entries(sources).map(([name, text]) => [
      names.get(name) ?? name,
      { type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream', text },
    ]),
  );
  const document = (file: string): string =>
    readFileSync(join(room, file), 'utf8').replace(/\{([\w.-]+)\}/g, (_, name: string) => {
      const found = names.get(name);
      if (found === undefined) throw new Error(`${file} names ${name}, which is not built.`);
      return found;
    });
  return { documents: { '/': document('index.html'), '/ops': document('ops/index.html') }, files };
};
