import { defineConfig } from 'vitest/config';

/** The suite by itself: it needs no database. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/packages/authorization-suite/test/**/*.test.ts'],
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
