import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { type Audited, auditWhatShips } from './audit.ts';
import { auditAges, npmrcAgeFaults } from './release-age.ts';

/** Licences that may ship: they ask for their notice and for nothing of ours. */
export const shippableLicences = [
  'MIT',
  'Apache-2.0',
  '0BSD',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
] as const;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
      resolved: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      devOptional: z.optional(z.boolean()),
      optional: z.optional(z.boolean()),
      link: z.optional(z.boolean()),
      inBundle: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
  allowScripts: z.record(z.string(), z.boolean()),
});

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is wrong with what we build from, as sentences; empty is good. Offline: only the two files are read. */
export const supplyChainFaults = (packageJson: unknown, lock: unknown): readonly string[] => {
  const ours = packageSchema.parse(packageJson);
  const { packages } = lockSchema.parse(lock);
  const asked = { ...ours.dependencies, ...ours.devDependencies, ...ours.optionalDependencies };
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);
  return [
    ...Object.entries(asked)
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned: ${version}`),
    ...installed
      // A bundled package is covered by the integrity of the one that carries it.
      .filter(([, { integrity, inBundle }]) => integrity === undefined && inBundle !== true)
      .map(([path]) => `${nameOf(path)} has no integrity in the lock file`),
    ...installed
      .filter(
        ([path, { hasInstallScript }]) =>
          hasInstallScript === true && ours.allowScripts[nameOf(path)] !== true,
      )
      .map(([path]) => `${nameOf(path)} wants to run a script at install and is not allowed to`),
    ...installed
      .filter(([, one]) => one.dev !== true && one.devOptional !== true && one.optional !== true)
      .filter(([, { license }]) => !shippableLicences.some((one) => one === license))
      .map(([path, { license }]) => `${nameOf(path)} ships under ${license ?? 'no licence'}`),
  ];
};

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const read = (name: string): unknown => JSON.parse(text(name));

/** Pins, integrity, install scripts, licences and the least age of what is checked in; offline. */
export const presentFaults = (): readonly string[] => [
  ...supplyChainFaults(read('package.json'), read('package-lock.json')),
  ...npmrcAgeFaults(text('.npmrc')),
];

type Lines = { readonly said: readonly string[]; readonly faults: readonly string[] };

const linesOf = (what: string, one: Audited, release: boolean): Lines => {
  switch (one.kind) {
    case 'clean': {
      const lower = one.below > 0 ? `, ${one.below} of lower level` : '';
      return { said: [`${what}: nothing that blocks${lower}.`], faults: [] };
    }
    case 'faults':
      return { said: [], faults: one.faults };
    case 'unasked': {
      const none = `${what}: this registry gives none (${one.why})`;
      return release
        ? { said: [], faults: [`${none}, and a release needs them`] }
        : { said: [`${none}, so nobody has looked; a release needs one that does.`], faults: [] };
    }
  }
};

/** What the registry said, as lines; `release`: an audit that did not take place is a fault then. */
export const auditLines = (
  audited: readonly (readonly [string, Audited])[],
  { release }: { readonly release: boolean },
): Lines => {
  const lines = audited.map(([what, one]) => linesOf(what, one, release));
  return { said: lines.flatMap(({ said }) => said), faults: lines.flatMap(({ faults }) => faults) };
};

/**
 * `npm run supply-chain [-- --offline | --release]`: what is checked in, and what the registry says about what ships.
 * An advisory of level high fails; with `--release` so does a registry that gives no advisories.
 */
const main = (): void => {
  const { values } = parseArgs({
    options: {
      offline: { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
    },
  });
  const faults = [...presentFaults()];
  if (faults.length === 0)
    process.stdout.write(
      'Pins, integrity, install scripts, licences and the least age are as they must be.\n',
    );
  if (!values.offline) {
    const audit = auditLines(
      [
        ...auditWhatShips(),
        ['release dates', auditAges(packageSchema.parse(read('package.json')).dependencies, new Date())],
      ],
      values,
    );
    faults.push(...audit.faults);
    for (const line of audit.said) process.stdout.write(`${line}\n`);
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
};

if (import.meta.main) main();
