import { defineConfig } from 'vitest/config';

/** What leaves nothing behind: the domain holds no state, and a template is made and read. */
const stateless = ['tests/{unit,infra}/**/*.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 30_000,
    pool: 'threads',
    // As many as there are cores: unasked, one is left free, which on two cores is every other minute.
    maxWorkers: '100%',
    projects: [
      // Modules are loaded once a thread and not once a file, which is half the time of such tests.
      { extends: true, test: { name: 'stateless', include: stateless, isolate: false } },
      {
        extends: true,
        test: {
          name: 'stateful',
          include: ['tests/**/*.test.ts'],
          exclude: [...stateless, 'tests/page/**', 'node_modules/**'],
        },
      },
    ],
  },
});
