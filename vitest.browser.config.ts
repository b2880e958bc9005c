import base from './vitest.config.ts';

/** What is driven in a real browser: `pnpm test:browser`. Apart from the other tests, which it would slow down. */
export default {
  ...base,
  test: { ...base.test, include: ['**/test/browser/**/*.test.ts'], exclude: ['**/node_modules/**'] },
};
