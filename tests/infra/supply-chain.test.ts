import { describe, expect, it } from 'vitest';
import { readAdvisories, readSignatures } from '#infra/operations/audit.ts';
import { judgeAges, npmrcAgeFaults, readReleased } from '#infra/operations/release-age.ts';
import { auditLines, presentFaults, supplyChainFaults } from '#infra/operations/supply-chain.ts';

const ours = {
  dependencies: { good: '1.2.3' },
  devDependencies: {},
  allowScripts: {},
};
const lock = (changes: object) => ({
  packages: {
    '': {},
    'node_modules/good': { version: '1.2.3', integrity: 'sha512-x', license: 'MIT', ...changes },
  },
});

describe('what we build from', () => {
  it('is pinned, hashed, runs no script it was not allowed, and may ship', () => {
    expect(presentFaults()).toEqual([]);
  });

  it.each([
    ['a range instead of a version', { ...ours, dependencies: { good: '^1.2.3' } }, lock({}), /not pinned/],
    ['a package without a hash', ours, lock({ integrity: undefined }), /no integrity/],
    ['a script at install', ours, lock({ hasInstallScript: true }), /script at install/],
    ['a licence that asks for ours', ours, lock({ license: 'AGPL-3.0' }), /AGPL-3.0/],
    ['no licence at all', ours, lock({ license: undefined }), /no licence/],
  ])('would be refused for %s', (_, packageJson, lockFile, expected) => {
    expect(supplyChainFaults(packageJson, lockFile)).toEqual([expect.stringMatching(expected)]);
  });

  it('may use any licence for what does not ship', () => {
    expect(supplyChainFaults(ours, lock({ license: 'MPL-2.0', dev: true }))).toEqual([]);
  });
});

describe('what a registry says about it', () => {
  const report = (severity: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { bad: { name: 'bad', severity, range: '<2.0.0', via: [] } },
    });
  const judged = (
    of: readonly [string, ReturnType<typeof readAdvisories>],
    release = false,
  ): ReturnType<typeof auditLines> => auditLines([of], { release });

  it.each(['high', 'critical'])('blocks at level %s, with the package by name', (severity) => {
    const { faults } = judged(['advisories', readAdvisories(report(severity))]);
    expect(faults).toEqual([expect.stringMatching(/^bad <2\.0\.0 .*(high|critical)$/)]);
  });

  it.each(['info', 'low', 'moderate'])('is counted at level %s', (severity) => {
    const { faults, said } = judged(['advisories', readAdvisories(report(severity))]);
    expect(faults).toEqual([]);
    expect(said[0]).toContain('1 of lower level');
  });

  it.each([
    [
      'a registry that does not take the question',
      JSON.stringify({ statusCode: 405, message: 'no' }),
      'HTTP 405',
    ],
    ['no network', JSON.stringify({ error: { code: 'ENOTFOUND', summary: '' } }), 'ENOTFOUND'],
    ['nonsense', '<html>', 'could not be read'],
    ['silence', '', 'could not be read'],
  ])(
    'is missing, and said to be missing, with %s; and a release does not go without it',
    (_, stdout, why) => {
      for (const read of [readAdvisories, readSignatures]) {
        const everyDay = judged(['advisories', read(stdout)]);
        expect(everyDay.faults).toEqual([]);
        expect(everyDay.said[0]).toContain(why);
        expect(everyDay.said[0]).toContain('nobody has looked');
        expect(judged(['advisories', read(stdout)], true).faults).toHaveLength(1);
      }
    },
  );

  it('blocks a package whose signature is wrong or missing', () => {
    const one = [{ name: 'bad', version: '1.0.0' }];
    const wrong = readSignatures(JSON.stringify({ invalid: one, missing: [] }));
    const none = readSignatures(JSON.stringify({ invalid: [], missing: one }));
    expect(judged(['signatures', wrong]).faults[0]).toContain('invalid');
    expect(judged(['signatures', none]).faults[0]).toContain('no signature');
    expect(judged(['signatures', readSignatures('{"invalid":[],"missing":[]}')]).faults).toEqual([]);
  });
});

describe('how old a release must be', () => {
  const now = new Date('2026-11-21T09:00:00Z');
  const released = (at: string) => readReleased(JSON.stringify({ '1.2.3': at }), '1.2.3');

  it.each([
    ['three days', '2026-11-17T10:00:00Z', 'faults'],
    ['four days', '2026-11-17T08:00:00Z', 'clean'],
  ])('%s', (_, at, kind) => {
    expect(judgeAges([['good', '1.2.3', released(at)]], now).kind).toBe(kind);
  });

  it('is not known where the registry tells no date, and that is said', () => {
    const untold = judgeAges([['good', '1.2.3', readReleased('{}', '1.2.3')]], now);
    expect(untold).toEqual({ kind: 'unasked', why: 'no date for 1 of 1 packages' });
    expect(auditLines([['release dates', untold]], { release: true }).faults).toHaveLength(1);
    expect(readReleased('<html>', '1.2.3')).toBeUndefined();
  });

  it('is kept by npm itself, so a line that goes missing is noticed', () => {
    expect(npmrcAgeFaults('save-exact=true\nmin-release-age=4\n')).toEqual([]);
    expect(npmrcAgeFaults('save-exact=true\n')).toHaveLength(1);
    expect(npmrcAgeFaults('min-release-age=1\n')).toHaveLength(1);
  });
});
