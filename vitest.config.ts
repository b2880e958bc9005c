import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `graphql` is published twice, for `import` and for `require`; schemas of one do not work with the other.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      {
        find: '@node-rs/argon2',
        replacement: fileURLToPath(new URL('packages/testing/src/cheap-argon2.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['**/test/**/*.test.ts', '**/src/**/*.test.ts'],
    // `pnpm test:browser`
    exclude: ['**/node_modules/**', '**/test/browser/**'],
    // The second keeps what ran for `pnpm requirements`, and tells which files are slow.
    reporters: ['default', './scripts/results-reporter.ts'],
    globalSetup: ['packages/testing/src/database-server.ts'],
    // `WIRING=http pnpm test` runs the same tests with HTTP between gateway and subgraphs, as in the distributed topology.
    provide: { wiring: process.env['WIRING'] === 'http' ? 'http' : 'in-process' },
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    maxWorkers: 2,
    // Loading the graph's libraries takes longer than most test files: a worker keeps them from file to file.
    isolate: false,
    // Transformed modules are kept from run to run.
    fsModuleCache: true,
    // Far more than anything takes: what hangs is told, and a machine that is slow for a while fails nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
