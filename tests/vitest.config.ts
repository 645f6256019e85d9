import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/page/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'threads',
    // As many as there are cores: unasked, one is left free, which on two cores is every other minute.
    maxWorkers: '100%',
    // Modules are loaded once a thread and not once a file: a file that changes what all share puts it back.
    isolate: false,
  },
});
