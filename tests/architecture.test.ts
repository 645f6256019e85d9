import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions } from '#infra/catalogue.ts';

const root = new URL('..', import.meta.url).pathname;
const sources = globSync('{shared,functions,infra}/**/*.ts', { cwd: root }).filter(
  (file) => !file.includes('node_modules'),
);

/** Every module a file imports, as a path below the project or a package name. */
const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.flatMap(([, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare;
    if (name === undefined) return [];
    if (name.startsWith('#')) return [name.slice(1)];
    return [name.startsWith('.') ? posix.normalize(posix.join(dirname(file), name)) : name];
  });
};

const isLocal = (name: string): boolean => /^(shared|functions|infra|tests)\//.test(name);

/** Which rooms a room may look into; its own is always open. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/contracts': ['shared/domain'],
  'shared/ports.ts': ['shared/contracts', 'shared/domain'],
  'shared/adapters': ['shared/ports.ts', 'shared/contracts', 'shared/domain'],
  'shared/lambda': ['shared/ports.ts', 'shared/contracts', 'shared/domain'],
  'shared/flows': ['shared/ports.ts', 'shared/contracts', 'shared/domain'],
  functions: ['shared'],
  infra: ['shared', 'functions'],
};

const roomOf = (file: string): string =>
  Object.keys(mayImport).find((room) => file === room || file.startsWith(`${room}/`)) ??
  file.split('/')[0] ??
  file;

describe('the rooms of the house', () => {
  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('imports run down only: infra, functions, shared, and inside shared to the domain', () => {
    const wrong = sources.flatMap((file) => {
      const room = roomOf(file);
      return importsOf(file)
        .filter(isLocal)
        .filter((name) => {
          const target = roomOf(name);
          const allowed = mayImport[room] ?? [];
          return (
            target !== room &&
            !allowed.some((one) => target === one || target.startsWith(`${one}/`) || target === one)
          );
        })
        .map((name) => `${file} → ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the domain pure: no package but date and telephone libraries, no clock, no chance, no environment', () => {
    const packages = [
      'date-fns',
      '@date-fns/tz',
      'libphonenumber-js/min',
      'libphonenumber-js',
      'chrono-node',
    ];
    const wrong = sources
      .filter((file) => file.startsWith('shared/domain/'))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        const foreign = importsOf(file).filter(
          (name) => !isLocal(name) && !packages.some((one) => name === one || name.startsWith(`${one}/`)),
        );
        const ambient = [
          /\bprocess\./,
          /\bDate\.now\(/,
          /\bnew Date\(\)/,
          /\bMath\.random\(/,
          /\bfetch\(/,
        ].filter((pattern) => pattern.test(text));
        return [...foreign, ...ambient.map(String)].map((what) => `${file}: ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  it('lets only adapters and the wiring import an SDK', () => {
    const wrong = sources
      .filter((file) => file.startsWith('shared/') || file.startsWith('functions/'))
      .filter((file) => !file.startsWith('shared/adapters/') && file !== 'functions/wiring.ts')
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => /^(@aws-sdk|@elevenlabs)\//.test(name))
          .map((name) => `${file} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('reads the environment only where a function starts, and in infra', () => {
    const wrong = sources
      .filter((file) => file.startsWith('shared/') || file.startsWith('functions/'))
      .filter((file) => !/^functions\/[^/]+\/index\.ts$/.test(file))
      // Stands in for the SDK's own credential chain in the bundles, which reads the environment too.
      .filter((file) => file !== 'shared/adapters/secrets/env-credentials.ts')
      .filter((file) =>
        /\bprocess\.env\b/.test(
          readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('has exactly one folder for each function of the catalogue', () => {
    const folders = globSync('functions/*/index.ts', { cwd: root }).map((file) =>
      relative('functions', dirname(file)),
    );
    expect(folders.sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  it('casts nothing: no `as` but `as const`, no `!`, in shared and functions', () => {
    const wrong = sources
      .filter((file) => file.startsWith('shared/') || file.startsWith('functions/'))
      .flatMap((file) => {
        const text = readFileSync(join(root, file), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
          "''",
        );
        const casts = text
          .split('\n')
          .filter(
            (line) =>
              !/^\s*\//.test(line) &&
              /\sas (?!const\b)[A-Za-z{[]/.test(line) &&
              !/^\s*(import|export)\b/.test(line) &&
              !/\bas [A-Za-z]+[,}\s]*(from|,|\})/.test(line),
          );
        return casts.map((line) => `${file}: ${line.trim()}`);
      });
    expect(wrong).toEqual([]);
  });
});
