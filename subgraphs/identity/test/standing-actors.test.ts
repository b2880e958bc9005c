import { serviceCaller } from '@account-center/kit';
import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appPermissions } from '../src/permission/catalogue.rules.ts';
import { addMember, addReadyMember, codesOf, openEnterprise, run, signInOperator } from './support.ts';

const UPDATE = 'mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';
const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const REGISTER = 'mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }';
const SIGN_IN_APP = 'mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }';
const ABOVE = 'query A($input: MembersAboveInput!) { membersAbove(input: $input) }';
const EDITING = ['org:member:manage', 'org:member:read'];

const roleNames = { editor: 'Editor', archivist: 'Archivist' };
const targetRoles = {
  ordinary: ['ORDINARY_MEMBER'],
  'another editor': [roleNames.editor],
  'an archivist': [roleNames.archivist],
  'an information administrator': ['INFORMATION_ADMINISTRATOR', 'ORDINARY_MEMBER'],
  'a system administrator': ['SYSTEM_ADMINISTRATOR', 'ORDINARY_MEMBER'],
};
type TargetName = keyof typeof targetRoles;

let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
const targets = new Map<string, string>();
const actors = new Map<string, Client>();

async function signInApp(name: string, permissions: readonly string[]): Promise<Client> {
  const { app, clientSecret } = (await run(acme.administrator, REGISTER, { input: { name, permissions } })).registerApp;
  const credentials = { input: { clientId: app.id, clientSecret } };
  const answer = await run(system.anonymous, SIGN_IN_APP, credentials);
  return system.withToken(answer.signInApp.accessToken);
}

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  for (const input of [
    { name: roleNames.editor, permissions: EDITING },
    { name: roleNames.archivist, permissions: ['archive:read'] },
  ])
    await run(acme.administrator, ADD_ROLE, { input });
  for (const [name, roles] of Object.entries(targetRoles))
    targets.set(name, (await addMember(acme.administrator, { name, roles })).id);
  const ready = async (roles: string[]) =>
    (await addReadyMember(system, acme.administrator, { name: 'Actor', roles })).client;
  actors.set('an ordinary member', await ready(['ORDINARY_MEMBER']));
  actors.set('an editor by a custom role', await ready([roleNames.editor]));
  actors.set('a system administrator', await ready(['SYSTEM_ADMINISTRATOR']));
  actors.set('the enterprise administrator', acme.administrator);
  actors.set('an app that edits', await signInApp('Edits', EDITING));
  actors.set('an app with all that apps may do', await signInApp('Does all', appPermissions));
  actors.set('a platform operator', operator);
  actors.set('another enterprise', (await openEnterprise(system, operator, 'Globex')).administrator);
});
afterAll(() => system.stop());

const everybody = Object.keys(targetRoles) as TargetName[];
/** On whom each kind of actor may act; on everybody else they are told the code. */
const mayActOn: Record<string, { may: TargetName[]; else: string }> = {
  'an ordinary member': { may: [], else: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  'an editor by a custom role': { may: ['ordinary', 'another editor'], else: 'ROLE_ABOVE_YOURS' },
  'a system administrator': {
    may: ['ordinary', 'another editor', 'a system administrator'],
    else: 'ROLE_ABOVE_YOURS',
  },
  'the enterprise administrator': { may: everybody, else: '' },
  'an app that edits': { may: ['ordinary', 'another editor'], else: 'ROLE_ABOVE_YOURS' },
  'an app with all that apps may do': {
    may: ['ordinary', 'another editor', 'an archivist', 'an information administrator'],
    else: 'ROLE_ABOVE_YOURS',
  },
  'a platform operator': { may: [], else: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  'another enterprise': { may: [], else: 'NOT_FOUND' },
};

describe('on whom somebody acts', () => {
  test.each(Object.entries(mayActOn))('[ID-43, S24] goes by what both hold: %s', async (name, { may, else: code }) => {
    const actor = actors.get(name);
    if (!actor) throw new Error(`There is no ${name}`);
    const outcomes: Record<string, string[]> = {};
    for (const target of everybody) {
      const input = { memberId: targets.get(target), title: `By ${name}`.slice(0, 60) };
      outcomes[target] = codesOf(await actor.query(UPDATE, { input }));
    }
    expect(outcomes).toEqual(
      Object.fromEntries(everybody.map((target) => [target, may.includes(target) ? [] : [code]])),
    );
  });

  test('[ID-43, S24] is nobody for the administrator’s own account: it is no member', async () => {
    const { viewer } = await run(acme.administrator, '{ viewer { id } }');
    const administrator = actors.get('a system administrator') ?? acme.administrator;
    const disable = 'mutation D($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }';
    expect(await run(administrator, disable, { input: { memberIds: [viewer.id] } })).toEqual({
      disableMembers: { results: [{ code: 'NOT_FOUND' }] },
    });
    expect(codesOf(await administrator.query(UPDATE, { input: { memberId: viewer.id, title: 'x' } }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('[ID-43, S24] is asked for whoever wants it done: a service acts for none of its own', async () => {
    const { siblings } = system.subgraphs.org.runtime;
    const ask = (kind: string) =>
      siblings.command<{ membersAbove: string[] }>(
        { service: 'identity', document: ABOVE },
        { input: { actor: { kind, permissions: [] }, memberIds: [...targets.values()] } },
        {
          enterpriseId: acme.id,
          actor: serviceCaller('org', acme.id),
          requestId: 'standing',
          deadlineMilliseconds: 10_000,
        },
      );
    await expect(ask('SERVICE')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await ask('OPERATOR')).membersAbove).toHaveLength(everybody.length - 1);
  });
});
