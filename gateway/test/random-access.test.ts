import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRETS, libraryGraph } from './support/library.ts';
import { expectedAnswer, librarySchema } from './support/library-oracle.ts';
import { makeOperation } from './support/random-operation.ts';
import { type FixtureSystem, startFixtureSystem } from './support/system.ts';

const PERMISSIONS = [
  'salary:read',
  'grade:read',
  'cipher:read',
  'review:read',
  'vault:open',
  'trusted',
  'auditor',
  'ledger:read',
  'ledger:all',
];
/** The permission without which a value may not even be fetched from a subgraph. */
const GUARDED: [secret: string | number, permission: string][] = [
  [SECRETS.salary, 'salary:read'],
  [SECRETS.grade, 'grade:read'],
  [SECRETS.cipher, 'cipher:read'],
  [SECRETS.review, 'review:read'],
  [SECRETS.vault, 'vault:open'],
];

const viewers = fc.record({ signedIn: fc.boolean(), permissions: fc.subarray(PERMISSIONS) }).map((viewer) => ({
  ...viewer,
  permissions: viewer.signedIn ? viewer.permissions : [],
}));
const operations = fc
  .array(fc.nat({ max: 5_000 }), { minLength: 10, maxLength: 150 })
  .map((numbers) => makeOperation(librarySchema, numbers));

describe('random operations of random callers', () => {
  let system: FixtureSystem;
  beforeAll(async () => {
    system = await startFixtureSystem(libraryGraph);
  });
  afterAll(() => system.gateway.stop());

  it('[GW-20] [GW-22] [GW-24] answers exactly what a slow and simple oracle allows', async () => {
    const check = async (query: string, viewer: { signedIn: boolean; permissions: string[] }, no: boolean) => {
      const subject = `viewer of ${viewer.permissions.join(' ')}`;
      if (viewer.signedIn) system.identity.grant(subject, ...viewer.permissions);
      system.calls.length = 0;
      const variables = { no };
      const answer = await system.ask(query, { variables, ...(viewer.signedIn ? { as: subject } : {}) });
      const expected = expectedAnswer(query, variables, viewer);
      // By value: `@apollo/gateway` merges fragments of one type, which changes the order of keys.
      expect(answer.data).toEqual(JSON.parse(JSON.stringify(expected.data)));
      expect(answer.errors.every(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE')).toBe(true);
      if (expected.anyRefused) expect(answer.errors).not.toEqual([]);
      const fetched = JSON.stringify(system.calls.map(({ response }) => response));
      for (const [secret, permission] of GUARDED) {
        if (!viewer.permissions.includes(permission)) expect(fetched).not.toContain(String(secret));
      }
    };
    await fc.assert(fc.asyncProperty(operations, viewers, fc.boolean(), check), { numRuns: 400 });
  }, 120_000);
});
