import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/page/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'threads',
  },
});
