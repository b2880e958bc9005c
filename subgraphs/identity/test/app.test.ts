import { type Client, type InputOf, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReadyMember, codesOf, openEnterprise, run, signInOperator } from './support.ts';

const REGISTER =
  'mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id name permissions } clientSecret } }';
const REVOKE = 'mutation R($input: RevokeAppInput!) { revokeApp(input: $input) { app { id revokedAt } } }';
const SIGN_IN = 'mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken expiresIn } }';
const VIEWER = '{ viewer { id kind permissions scope { everything } enterprise { id } } }';

let system: TestSystem;
let operator: Client;
let enterprise: Awaited<ReturnType<typeof openEnterprise>>;
let foreigner: Client;
let ordinary: Client;
beforeAll(async () => {
  system = await shareTestSystem();
  operator = await signInOperator(system);
  enterprise = await openEnterprise(system, operator, 'Acme');
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  ordinary = (await addReadyMember(system, enterprise.administrator, { name: 'Olga' })).client;
});
afterAll(() => system.stop());

const register = (client: Client, permissions: string[], more: Partial<InputOf<typeof REGISTER>> = {}) =>
  client.query(REGISTER, { input: { name: 'Archive feeder', permissions, ...more } });
const signInApp = (clientId: string, clientSecret: string) =>
  system.anonymous.query(SIGN_IN, { input: { clientId, clientSecret } });

describe('apps', () => {
  test('[ID-20] sign in with what they were given, and are refused from the moment they are revoked', async () => {
    const { app, clientSecret } = (
      await run(enterprise.administrator, REGISTER, {
        input: { name: 'Feeder', permissions: ['archive:write', 'org:member:read'] },
      })
    ).registerApp;
    const token = (await signInApp(app.id, clientSecret)).data?.signInApp?.accessToken ?? '';
    const client = system.withToken(token);
    expect(await run(client, VIEWER)).toEqual({
      viewer: {
        id: app.id,
        kind: 'APP',
        permissions: ['archive:write', 'org:member:read'],
        scope: { everything: true },
        enterprise: { id: enterprise.id },
      },
    });
    expect(codesOf(await client.query('{ members(first: 1) { nodes { id } } }'))).toEqual([]);
    expect(codesOf(await client.query('{ roles { id } }'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await foreigner.query(REVOKE, { input: { appId: app.id } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await ordinary.query(REVOKE, { input: { appId: app.id } }))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await client.query(VIEWER))).toEqual([]);
    await run(enterprise.administrator, REVOKE, { input: { appId: app.id } });
    expect((await client.query(VIEWER)).status).toBe(401);
    expect(codesOf(await signInApp(app.id, clientSecret))).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-11] with a wrong secret are answered like apps that do not exist', async () => {
    const { app } = (
      await run(enterprise.administrator, REGISTER, {
        input: { name: 'Guessed', permissions: ['archive:write'] },
      })
    ).registerApp;
    const answers = await Promise.all([
      signInApp(app.id, 'wrong'),
      signInApp(crypto.randomUUID(), 'wrong'),
      signInApp('no-id', 'wrong'),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['INVALID_CREDENTIALS', 'INVALID_CREDENTIALS', 'INVALID_CREDENTIALS']);
  });

  test('[ID-43] get nothing that their maker does not hold, and never what only people may do', async () => {
    expect(codesOf(await register(enterprise.administrator, ['identity:role:manage']))).toEqual([
      'PERMISSION_NOT_ALLOWED',
    ]);
    expect(codesOf(await register(enterprise.administrator, ['sms:main:top-up']))).toEqual(['PERMISSION_NOT_ALLOWED']);
    expect(codesOf(await register(ordinary, ['org:member:read']))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const sam = await addReadyMember(system, enterprise.administrator, {
      name: 'Sam',
      roles: ['SYSTEM_ADMINISTRATOR'],
    });
    expect(codesOf(await register(sam.client, ['archive:read']))).toEqual(['PERMISSION_NOT_HELD']);
    expect(codesOf(await register(sam.client, ['archive:write']))).toEqual(['PERMISSION_NOT_HELD']);
  });

  test('[ID-47] of dealers are let in by the platform, for one enterprise', async () => {
    expect(codesOf(await register(operator, ['sms:main:top-up']))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await register(operator, ['archive:read'], { enterpriseId: enterprise.id }))).toEqual([
      'PERMISSION_NOT_ALLOWED',
    ]);
    expect(codesOf(await register(operator, ['sms:main:top-up'], { enterpriseId: crypto.randomUUID() }))).toEqual([
      'NOT_FOUND',
    ]);
    const { app, clientSecret } =
      (await register(operator, ['sms:main:top-up'], { enterpriseId: enterprise.id })).data?.registerApp ?? {};
    const token = (await signInApp(app?.id ?? '', clientSecret ?? '')).data?.signInApp?.accessToken ?? '';
    const { viewer } = await run(system.withToken(token), VIEWER);
    expect(viewer.permissions).toEqual(['sms:main:top-up']);
    const listed = await run(enterprise.administrator, '{ apps { id } }');
    expect(listed.apps.map(({ id }) => id)).toContain(app?.id);
    expect((await run(foreigner, '{ apps { id } }')).apps).toEqual([]);
  });
});
