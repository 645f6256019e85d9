import { spawnSync } from 'node:child_process';
import * as z from 'zod/mini';
import type { Audited } from './audit.ts';

/** Most poisoned releases are found and withdrawn within days; whoever waits never installs them. */
export const leastReleaseDays = 4;

/** Of npm, which then chooses nothing younger, for us and for whatever our packages ask for. */
export const npmrcAgeFaults = (npmrc: string): readonly string[] => {
  const given = /^min-release-age=(\d+)$/m.exec(npmrc)?.[1];
  return Number(given ?? 0) >= leastReleaseDays
    ? []
    : [`.npmrc lets npm choose a release younger than ${leastReleaseDays} days`];
};

type Pinned = readonly [name: string, version: string];

const times = z.record(z.string(), z.string());

/** Reads `npm view --json <name>@<version> time`: when that version was made public, where the registry tells. */
export const readReleased = (stdout: string, version: string): Date | undefined => {
  try {
    const said = times.safeParse(JSON.parse(stdout));
    const at = Date.parse((said.success ? said.data[version] : undefined) ?? '');
    return Number.isNaN(at) ? undefined : new Date(at);
  } catch {
    return undefined;
  }
};

/** A pin that is too young blocks; a registry that does not say when is named. */
export const judgeAges = (
  pinned: readonly (readonly [...Pinned, released: Date | undefined])[],
  now: Date,
): Audited => {
  const faults = pinned.flatMap(([name, version, released]) => {
    if (released === undefined) return [];
    const days = Math.floor((now.getTime() - released.getTime()) / 86_400_000);
    return days >= leastReleaseDays ? [] : [`${name} ${version} is public for ${days} days only`];
  });
  if (faults.length > 0) return { kind: 'faults', faults };
  const untold = pinned.filter(([, , released]) => released === undefined).length;
  return untold === 0
    ? { kind: 'clean', below: 0 }
    : { kind: 'unasked', why: `no date for ${untold} of ${pinned.length} packages` };
};

/** Asks for the few packages we name ourselves; npm has kept the age for all others when they were chosen. */
export const auditAges = (dependencies: Readonly<Record<string, string>>, now: Date): Audited =>
  judgeAges(
    Object.entries(dependencies).map(([name, version]) => {
      const words = ['view', '--json', `${name}@${version}`, 'time', '--min-release-age=0'];
      const { stdout } = spawnSync('npm', [...words, '--fetch-retries=0', '--loglevel=silent'], {
        encoding: 'utf8',
        timeout: 20_000,
      });
      return [name, version, readReleased(stdout, version)] as const;
    }),
    now,
  );
