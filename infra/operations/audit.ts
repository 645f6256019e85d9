import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** What a registry said about what ships. `unasked`: it gives no such answers, so nobody has looked. */
export type Audited =
  | { readonly kind: 'clean'; readonly below: number }
  | { readonly kind: 'faults'; readonly faults: readonly string[] }
  | { readonly kind: 'unasked'; readonly why: string };

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;
const blocking: readonly string[] = ['high', 'critical'];

const refusal = z.union([
  z.object({ statusCode: z.number() }),
  z.object({ error: z.object({ code: z.string().check(z.minLength(1)) }) }),
]);
const advisories = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.enum(severities), range: z.string() })),
});
const signatures = z.object({
  invalid: z.array(z.object({ name: z.string(), version: z.string() })),
  missing: z.array(z.object({ name: z.string(), version: z.string() })),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unasked = (said: unknown): Audited => {
  const parsed = refusal.safeParse(said);
  if (!parsed.success) return { kind: 'unasked', why: 'its answer could not be read' };
  return {
    kind: 'unasked',
    why: 'error' in parsed.data ? parsed.data.error.code : `HTTP ${parsed.data.statusCode}`,
  };
};

/** Reads `npm audit --json`: an advisory of level high or critical blocks, the others are counted. */
export const readAdvisories = (stdout: string): Audited => {
  const said = json(stdout);
  const parsed = advisories.safeParse(said);
  if (!parsed.success) return unasked(said);
  const found = Object.entries(parsed.data.vulnerabilities);
  const faults = found
    .filter(([, { severity }]) => blocking.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range} has an advisory of level ${severity}`);
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'clean', below: found.length };
};

/** Reads `npm audit signatures --json`: a signature that does not fit blocks, and so does one that is missing. */
export const readSignatures = (stdout: string): Audited => {
  const said = json(stdout);
  const parsed = signatures.safeParse(said);
  if (!parsed.success) return unasked(said);
  const named = (word: string) => (one: { readonly name: string; readonly version: string }) =>
    `${one.name} ${one.version} has ${word} signature of its registry`;
  const faults = [...parsed.data.invalid.map(named('an invalid')), ...parsed.data.missing.map(named('no'))];
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'clean', below: 0 };
};

/** npm's own client, once and without patience: a registry that gives no advisories must not hold a build. */
const ask = (...words: readonly string[]): string =>
  spawnSync(
    'npm',
    [
      'audit',
      ...words,
      '--omit=dev',
      '--json',
      '--fetch-retries=0',
      '--fetch-timeout=15000',
      '--loglevel=silent',
    ],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8', timeout: 60_000 },
  ).stdout;

export const auditWhatShips = (): readonly (readonly [string, Audited])[] => [
  ['advisories', readAdvisories(ask())],
  ['signatures', readSignatures(ask('signatures'))],
];
