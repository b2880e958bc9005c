import { type Client, shareTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addMember,
  addReadyMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  roleIdOf,
  rootOf,
  run,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const EDIT_ROLE = 'mutation E($input: UpdateRoleInput!) { updateRole(input: $input) { role { permissions } } }';
const DELETE_ROLE = 'mutation D($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }';
const SET_ROLES = 'mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';
const REGISTER = 'mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }';
const ADD = 'mutation A($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
const TRANSFER = 'mutation T($input: TransferMemberInput!) { transferMember(input: $input) { member { id } } }';
const OFFBOARD = 'mutation O($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }';
const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const HELD = '{ viewer { permissions } }';

let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
let administrator: Client;
let root: string;
let count = 0;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openEnterprise(system, await signInOperator(system), 'Acme');
  ({ administrator } = acme);
  root = await rootOf(administrator);
});
afterAll(() => system.stop());

async function addRole(permissions: readonly string[]): Promise<{ id: string; name: string }> {
  count += 1;
  const name = `Role ${count}`;
  const answer = await run(administrator, ADD_ROLE, {
    input: { name, permissions },
  });
  return { id: answer.addRole.role.id, name };
}
async function addHolder(permissions: readonly string[], more: { department?: string } = {}) {
  const role = await addRole(permissions);
  const member = await addReadyMember(system, administrator, { name: `Of ${role.name}`, roles: [role.name], ...more });
  return { ...member, role };
}
const held = async (client: Client) => (await run(client, HELD)).viewer.permissions;

describe('whoever manages roles', () => {
  test('[ID-43, S24] takes no permission from somebody above, neither by editing nor by deleting a role of theirs', async () => {
    const shared = await addRole(['org:member:read', 'org:contact:read']);
    const above = await addReadyMember(system, administrator, {
      name: 'Above',
      roles: [shared.name, 'SYSTEM_ADMINISTRATOR'],
    });
    const manager = await addHolder([
      'identity:role:manage',
      'identity:role:read',
      'org:member:read',
      'org:contact:read',
    ]);
    const less = { input: { roleId: shared.id, permissions: ['org:member:read'] } };
    expect(codesOf(await manager.client.query(EDIT_ROLE, less))).toEqual(['ROLE_ABOVE_YOURS']);
    expect(codesOf(await manager.client.query(DELETE_ROLE, { input: { roleId: shared.id } }))).toEqual([
      'ROLE_ABOVE_YOURS',
    ]);
    expect(await held(above.client)).toContain('org:contact:read');
    const more = {
      input: { roleId: shared.id, permissions: ['org:member:read', 'org:contact:read'], name: 'Renamed' },
    };
    expect(codesOf(await manager.client.query(EDIT_ROLE, more))).toEqual([]);
    const peer = await addRole(['org:contact:read']);
    await addMember(administrator, { name: 'Peer', roles: [peer.name] });
    expect(codesOf(await manager.client.query(DELETE_ROLE, { input: { roleId: peer.id } }))).toEqual([]);
    expect(codesOf(await administrator.query(EDIT_ROLE, less))).toEqual([]);
  });

  test('[ID-43, S24] raises neither themself nor a puppet, not by what everybody else holds either', async () => {
    const ordinary = await roleIdOf(administrator, 'ORDINARY_MEMBER');
    const manager = await addHolder([
      'identity:role:manage',
      'identity:role:read',
      'org:member:manage',
      'org:member:read',
    ]);
    const usual = ['org:department:read', 'org:member:read', 'attendance:punch:write'];
    await run(administrator, EDIT_ROLE, { input: { roleId: ordinary, permissions: [...usual, 'archive:read'] } });
    const raise = { input: { memberId: manager.id, roleIds: [manager.role.id, ordinary] } };
    expect(codesOf(await manager.client.query(SET_ROLES, raise))).toEqual(['ROLE_ABOVE_YOURS']);
    await run(administrator, EDIT_ROLE, { input: { roleId: ordinary, permissions: usual } });
    for (const kind of ['SYSTEM_ADMINISTRATOR', 'INFORMATION_ADMINISTRATOR', 'ENTERPRISE_ADMINISTRATOR']) {
      const roleIds = [await roleIdOf(administrator, kind)];
      const code = kind === 'ENTERPRISE_ADMINISTRATOR' ? 'ROLE_NOT_ASSIGNABLE' : 'ROLE_ABOVE_YOURS';
      const puppet = { name: 'Puppet', roleIds, departments: [{ departmentId: root }] };
      expect(codesOf(await manager.client.query(ADD, { input: puppet }))).toEqual([code]);
      expect(codesOf(await manager.client.query(SET_ROLES, { input: { memberId: manager.id, roleIds } }))).toEqual([
        code,
      ]);
    }
    expect(await held(manager.client)).not.toContain('archive:read');
  });
});

describe('whoever lets apps in', () => {
  test('[ID-43, ID-44, S24] gives an app neither a permission that they lack nor a wider sight than their own', async () => {
    const branch = await addDepartment(administrator, 'Branch', root);
    const permissions = ['identity:app:manage', 'org:member:manage', 'org:member:read'];
    const narrow = await addHolder(permissions, { department: branch });
    const whole = await addHolder(permissions);
    const input = { name: 'Feeder', permissions: ['org:member:manage'] };
    expect(codesOf(await narrow.client.query(REGISTER, { input }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await whole.client.query(REGISTER, { input }))).toEqual([]);
    const more = { input: { ...input, permissions: ['org:member:manage', 'org:contact:read'] } };
    expect(codesOf(await whole.client.query(REGISTER, more))).toEqual(['PERMISSION_NOT_HELD']);
  });
});

describe('whoever manages members', () => {
  test('[ID-44, S24] sees no more by moving themself', async () => {
    const branch = await addDepartment(administrator, 'Own branch', root);
    const manager = await addHolder(['org:member:manage', 'org:member:read', 'org:department:read'], {
      department: branch,
    });
    const input = { memberId: manager.id, departments: [{ departmentId: root }] };
    expect(codesOf(await manager.client.query(TRANSFER, { input }))).toEqual(['NOT_FOUND']);
  });

  test('[ID-10, ID-37, S23] gets nobody’s account by adding a member with the number and phone of one who left', async () => {
    const phone = '+8613912880110';
    const manager = await addHolder([
      'org:member:manage',
      'org:member:offboard',
      'org:member:read',
      'org:contact:read',
    ]);
    const leaver = await addReadyMember(system, administrator, { name: 'Leaver', phone });
    await run(manager.client, OFFBOARD, { input: { memberId: leaver.id } });
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    const again = { name: 'Again', phone, roleIds, departments: [{ departmentId: root }] };
    const taken = { input: { ...again, accountNumber: leaver.number } };
    expect(codesOf(await manager.client.query(ADD, taken))).toEqual(['NUMBER_TAKEN']);
    expect(codesOf(await manager.client.query(ADD, { input: again }))).toEqual([]);
    for (const password of [ownPassword, initialPassword])
      expect(codesOf(await trySignIn(system.anonymous, { accountNumber: leaver.number, password }))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
    expect(codesOf(await leaver.client.query(HELD))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('whoever reads what was sent', () => {
  test('[ID-16, S23, S24] finds neither codes nor first passwords there', async () => {
    const phone = '+8613912880120';
    const reader = await addHolder(['sms:record:read', 'sms:statement:read', 'identity:audit:read']);
    await addMember(administrator, { name: 'Reached', phone });
    await run(system.anonymous, REQUEST, { input: { phone } });
    const code = () => /code is (\d{6})/.exec(textsSentTo(system, phone).join())?.[1] ?? '';
    await expect.poll(code).not.toBe('');
    const records = '{ smsMessages(first: 50) { nodes { text } } auditEntries(first: 50) { nodes { action detail } } }';
    const answer = await reader.client.query(records);
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).not.toContain(code());
  });
});

describe('the enterprise administrator', () => {
  test('[ID-4, S24] is shut out by nobody who manages accounts: neither by failing at the super password nor by name', async () => {
    const manager = await addReadyMember(system, administrator, { name: 'System', roles: ['SYSTEM_ADMINISTRATOR'] });
    const target = await addMember(administrator, { name: 'Target' });
    const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { code } } }';
    for (let tries = 0; tries < 7; tries += 1)
      await manager.client.query(RESET, {
        input: { memberIds: [target.id], superPassword: `Wrong-Password-${tries}` },
      });
    expect(codesOf(await trySignIn(system.anonymous, { enterpriseNumber: acme.number, superPassword }))).toEqual([]);
  });
});
