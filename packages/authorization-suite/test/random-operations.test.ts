import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRETS, libraryGraph } from '@account-center/gateway/test-support/library';
import { type Viewer, expectedAnswer, librarySchema } from './support/library-oracle.ts';
import { makeOperation } from './support/random-operation.ts';
import { type FixtureSystem, startFixtureSystem } from '@account-center/gateway/test-support/system';

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

  const ask = async (query: string, viewer: Viewer, variables: Record<string, unknown>) => {
    const subject = `viewer of ${viewer.permissions.join(' ')}`;
    if (viewer.signedIn) system.identity.grant(subject, ...viewer.permissions);
    return await system.ask(query, { variables, ...(viewer.signedIn ? { as: subject } : {}) });
  };
  const expectedOf = (query: string, viewer: Viewer, variables: Record<string, unknown>) => {
    const { data, anyRefused } = expectedAnswer(query, variables, viewer);
    return { data: JSON.parse(JSON.stringify(data)) as unknown, anyRefused };
  };

  it('[GW-28] [GW-20] [GW-22] [GW-24] answers exactly what a slow and simple oracle allows', async () => {
    const check = async (query: string, viewer: Viewer, no: boolean) => {
      system.calls.length = 0;
      const answer = await ask(query, viewer, { no });
      const fetched = JSON.stringify(system.calls.map(({ response }) => response));
      for (const [secret, permission] of GUARDED) {
        if (!viewer.permissions.includes(permission)) expect(fetched).not.toContain(String(secret));
      }
      const expected = expectedOf(query, viewer, { no });
      const code = viewer.signedIn ? 'UNAUTHORIZED_FIELD_OR_TYPE' : 'UNAUTHENTICATED';
      expect(answer.errors.every(({ extensions }) => extensions.code === code)).toBe(true);
      if (expected.anyRefused) expect(answer.errors).not.toEqual([]);
      expect(answer.data).toEqual(expected.data);
    };
    await fc.assert(fc.asyncProperty(operations, viewers, fc.boolean(), check), {
      numRuns: 250,
    });
  }, 120_000);
});
