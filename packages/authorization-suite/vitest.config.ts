import { defineConfig } from 'vitest/config';

/** The suite by itself: it needs no database. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    maxWorkers: 2,
    isolate: false,
    hookTimeout: 60_000,
  },
});
