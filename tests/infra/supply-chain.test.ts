import { describe, expect, it } from 'vitest';
import { presentFaults, supplyChainFaults } from '#infra/operations/supply-chain.ts';

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
