import { startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DEPARTMENTS = '{ departments { name } }';

describe('a test system', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await startTestSystem();
  });
  afterAll(async () => {
    await system.stop();
  });

  it('[GW-2] serves a made-up enterprise through the gateway, and nobody the rows of another', async () => {
    const [acme, globex] = await Promise.all([system.openEnterprise('Acme'), system.openEnterprise('Globex')]);
    const powers = { permissions: ['org:department:read'], scope: 'everything' } as const;
    const [alice, gina] = await Promise.all([acme.addMember('Alice', powers), globex.addMember('Gina', powers)]);
    expect((await alice.query(DEPARTMENTS)).data).toEqual({ departments: [{ name: 'Acme' }] });
    expect((await gina.query(DEPARTMENTS)).data).toEqual({ departments: [{ name: 'Globex' }] });
  });

  it('[GW-20] tells who lacks a permission which one it is', async () => {
    const acme = await system.openEnterprise('Acme');
    const bob = await acme.addMember('Bob');
    const refused = await bob.query(DEPARTMENTS);
    expect(refused.data).toEqual({ departments: null });
    expect(refused.errors).toMatchObject([
      { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', permissions: [['org:department:read']] } },
    ]);
  });

  it('[GW-10] lets in nobody with a token that another system signed', async () => {
    const other = await startTestSystem();
    try {
      const stranger = await other.signIn({ kind: 'member', permissions: ['org:department:read'] });
      const refused = await system.withToken(stranger.token ?? '').query(DEPARTMENTS);
      expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    } finally {
      await other.stop();
    }
  });
});
