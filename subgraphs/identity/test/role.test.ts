import { permissions } from '@account-center/events';
import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addMember,
  addReadyMember,
  codesOf,
  openEnterprise,
  roleIdOf,
  rootOf,
  run,
  signInOperator,
} from './support.ts';

const ADD_ROLE = 'mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id name kind permissions } } }';
const EDIT_ROLE = 'mutation Edit($input: UpdateRoleInput!) { updateRole(input: $input) { role { name permissions } } }';
const DELETE_ROLE = 'mutation Delete($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }';
const SET_ROLES =
  'mutation Set($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id roles { name } } } }';
const SET_SCOPE =
  'mutation Set($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id scope { everything departments { id } } } } }';
const VIEWER =
  '{ viewer { member { id } roles { name kind } permissions scope { everything departments { id } } modules { id permissions { name } } mustChangePassword } }';

type Ready = Awaited<ReturnType<typeof addReadyMember>>;

let system: TestSystem;
let administrator: Client;
let foreigner: Client;
let systemAdministrator: Ready;
let ordinary: Ready;
let sales: string;
let support: string;

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  ({ administrator } = await openEnterprise(system, operator, 'Acme'));
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  sales = await addDepartment(administrator, 'Sales');
  support = await addDepartment(administrator, 'Support');
  systemAdministrator = await addReadyMember(system, administrator, { name: 'Sam', roles: ['SYSTEM_ADMINISTRATOR'] });
  ordinary = await addReadyMember(system, administrator, { name: 'Olga', department: sales });
});
afterAll(() => system.stop());

const addRole = async (client: Client, name: string, permissions: string[]) =>
  (await run(client, ADD_ROLE, { input: { name, permissions } })).addRole.role.id;
const viewerOf = async (client: Client) => (await run(client, VIEWER)).viewer;

describe('built-in roles', () => {
  test('[ID-40] are there from the start, and only the enterprise administrator’s is fixed', async () => {
    const { roles } = await run(administrator, '{ roles { kind } }');
    expect(roles.map(({ kind }) => kind).toSorted()).toEqual([
      'ENTERPRISE_ADMINISTRATOR',
      'INFORMATION_ADMINISTRATOR',
      'ORDINARY_MEMBER',
      'SYSTEM_ADMINISTRATOR',
    ]);
    const fixed = await roleIdOf(administrator, 'ENTERPRISE_ADMINISTRATOR');
    expect(codesOf(await administrator.query(EDIT_ROLE, { input: { roleId: fixed, name: 'Boss' } }))).toEqual([
      'ROLE_BUILT_IN',
    ]);
    const assigned = await administrator.query(SET_ROLES, { input: { memberId: ordinary.id, roleIds: [fixed] } });
    expect(codesOf(assigned)).toEqual(['ROLE_NOT_ASSIGNABLE']);
  });

  test('[ID-40] can be renamed and given other permissions, but not deleted', async () => {
    const roleId = await roleIdOf(administrator, 'INFORMATION_ADMINISTRATOR');
    const input = { roleId, name: 'Auditor', permissions: ['org:member:read', 'archive:read'] };
    const edited = await run(administrator, EDIT_ROLE, { input });
    expect(edited.updateRole.role).toEqual({ name: 'Auditor', permissions: ['archive:read', 'org:member:read'] });
    expect(codesOf(await administrator.query(DELETE_ROLE, { input: { roleId } }))).toEqual(['ROLE_BUILT_IN']);
  });
});

describe('an operation of several mutations', () => {
  test('[S1] tells what was done beside what was refused', async () => {
    const document = `mutation Both($root: ID!) {
      made: addDepartment(input: { parentId: $root, name: "Made" }) { department { name } }
      refused: addRole(input: { name: "", permissions: [] }) { role { id } }
    }`;
    const answer = await administrator.query(document, { root: await rootOf(administrator) });
    expect(answer.data).toEqual({ made: { department: { name: 'Made' } }, refused: null });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('custom roles', () => {
  test('[ID-41] are made by administrators and by nobody else', async () => {
    const roleId = await addRole(systemAdministrator.client, 'Clerk', ['org:member:read']);
    const input = { name: 'Mine', permissions: [] };
    expect(codesOf(await ordinary.client.query(ADD_ROLE, { input }))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await foreigner.query(EDIT_ROLE, { input: { roleId, name: 'Taken over' } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await foreigner.query(DELETE_ROLE, { input: { roleId } }))).toEqual(['NOT_FOUND']);
    expect((await foreigner.query('query R($id: ID!) { role(id: $id) { id } }', { id: roleId })).data).toEqual({
      role: null,
    });
    expect(codesOf(await administrator.query(ADD_ROLE, { input: { name: 'Clerk', permissions: [] } }))).toEqual([
      'ROLE_NAME_TAKEN',
    ]);
  });

  test('[ID-41] leave their members as ordinary members when they are deleted', async () => {
    const roleId = await addRole(administrator, 'Passing', ['org:member:read', 'sms:message:send']);
    const member = await addReadyMember(system, administrator, { name: 'Pat', roles: ['Passing'] });
    expect((await viewerOf(member.client)).permissions).toContain('sms:message:send');
    const deleted = await run(administrator, DELETE_ROLE, { input: { roleId } });
    expect(deleted.deleteRole).toEqual({ movedToOrdinaryMember: 1 });
    expect((await viewerOf(member.client)).roles).toEqual([expect.objectContaining({ kind: 'ORDINARY_MEMBER' })]);
  });

  test('[ID-43] never hold account management, nor what their maker does not hold', async () => {
    const tick = (client: Client, permissions: string[]) =>
      client.query(ADD_ROLE, { input: { name: 'Ticked', permissions } });
    expect(codesOf(await tick(administrator, ['identity:account:manage']))).toEqual(['PERMISSION_NOT_ALLOWED']);
    expect(codesOf(await tick(administrator, ['archive:write']))).toEqual(['PERMISSION_NOT_ALLOWED']);
    expect(codesOf(await tick(administrator, ['service:command']))).toEqual(['PERMISSION_NOT_ALLOWED']);
    expect(codesOf(await tick(systemAdministrator.client, ['archive:read']))).toEqual(['PERMISSION_NOT_HELD']);
  });

  test('[ID-43] above one’s own are neither edited, nor given, nor taken away', async () => {
    const roleId = await addRole(administrator, 'Archivist', ['archive:read']);
    const holder = await addMember(administrator, { name: 'Arch', roles: ['Archivist'] });
    const { client } = systemAdministrator;
    expect(codesOf(await client.query(EDIT_ROLE, { input: { roleId, name: 'Mine' } }))).toEqual(['ROLE_ABOVE_YOURS']);
    expect(codesOf(await client.query(DELETE_ROLE, { input: { roleId } }))).toEqual(['ROLE_ABOVE_YOURS']);
    const self = await client.query(SET_ROLES, { input: { memberId: systemAdministrator.id, roleIds: [roleId] } });
    expect(codesOf(self)).toEqual(['ROLE_ABOVE_YOURS']);
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    expect(codesOf(await client.query(SET_ROLES, { input: { memberId: holder.id, roleIds } }))).toEqual([
      'ROLE_ABOVE_YOURS',
    ]);
  });

  test('[ID-43] cannot be given to a new member by somebody who does not hold what they grant', async () => {
    await addRole(administrator, 'Reader', ['archive:read']);
    const [archive, departmentId] = [await roleIdOf(administrator, 'Reader'), sales];
    const input = { name: 'Friend', roleIds: [archive], departments: [{ departmentId, main: true }] };
    const document = 'mutation Add($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
    expect(codesOf(await systemAdministrator.client.query(document, { input }))).toEqual(['ROLE_ABOVE_YOURS']);
    expect(codesOf(await administrator.query(document, { input: { ...input, roleIds: [] } }))).toHaveLength(1);
  });
});

describe('the roles of a member', () => {
  test('[ID-42] add up, and one is the least', async () => {
    const extra = await addRole(administrator, 'Sender', ['sms:message:send']);
    const ordinaryId = await roleIdOf(administrator, 'ORDINARY_MEMBER');
    const member = await addReadyMember(system, administrator, { name: 'Dora' });
    const set = (roleIds: string[]) => administrator.query(SET_ROLES, { input: { memberId: member.id, roleIds } });
    expect((await set([extra, ordinaryId])).errors).toEqual([]);
    expect((await viewerOf(member.client)).permissions).toEqual(
      expect.arrayContaining(['sms:message:send', 'attendance:punch:write']),
    );
    expect(codesOf(await set([]))).toEqual(['ROLE_REQUIRED']);
    const ids = ['nope', crypto.randomUUID()];
    const [refusal] = (await set([ordinaryId, ...ids])).errors;
    expect(refusal?.extensions).toEqual({ code: 'NOT_FOUND', what: 'role', ids });
    const foreign = await foreigner.query(SET_ROLES, { input: { memberId: member.id, roleIds: [ordinaryId] } });
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
    expect(
      codesOf(await member.client.query(SET_ROLES, { input: { memberId: member.id, roleIds: [ordinaryId] } })),
    ).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('[ID-42] are given from the start: nobody is added without one', async () => {
    const departments = [{ departmentId: await rootOf(administrator), main: true }];
    const add = (roleIds: string[]) =>
      administrator.query('mutation A($input: AddMemberInput!) { addMember(input: $input) { member { id } } }', {
        input: { name: 'Roleless', departments, roleIds },
      });
    expect(codesOf(await add([]))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await add([crypto.randomUUID()]))).toEqual(['ROLE_NOT_FOUND']);
    expect(codesOf(await add([await roleIdOf(administrator, 'ORDINARY_MEMBER')]))).toEqual([]);
  });

  test('[ID-42] are listed from the role as well, within the caller’s scope', async () => {
    const document = 'query M($id: ID!) { role(id: $id) { members(first: 200) { nodes { id } } } }';
    const id = await roleIdOf(administrator, 'ORDINARY_MEMBER');
    const all = await run(administrator, document, { id });
    expect(all.role.members?.nodes).toContainEqual({ id: ordinary.id });
    const limited = await addReadyMember(system, administrator, {
      name: 'Lim',
      roles: ['SYSTEM_ADMINISTRATOR'],
      scopeDepartmentIds: [support],
    });
    expect((await run(limited.client, document, { id })).role.members?.nodes).not.toContainEqual({
      id: ordinary.id,
    });
  });

  test('[ID-49] apply to the very next request, also when the role itself changes', async () => {
    const roleId = await addRole(administrator, 'Shifting', ['org:member:read']);
    const member = await addReadyMember(system, administrator, { name: 'Shiva', roles: ['Shifting'] });
    const members = () => member.client.query('{ members(first: 1) { nodes { id } } }');
    expect(codesOf(await members())).toEqual([]);
    await run(administrator, EDIT_ROLE, { input: { roleId, permissions: ['org:department:read'] } });
    expect(codesOf(await members())).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    await run(administrator, EDIT_ROLE, { input: { roleId, permissions: ['org:member:read'] } });
    expect(codesOf(await members())).toEqual([]);
  });
});

describe('information scope', () => {
  test('[ID-44] is the own department, unless up to three others are set', async () => {
    expect((await viewerOf(ordinary.client)).scope).toEqual({ everything: false, departments: [{ id: sales }] });
    const set = (client: Client, departmentIds: string[]) =>
      client.query(SET_SCOPE, { input: { memberId: ordinary.id, departmentIds } });
    expect((await set(administrator, [support])).errors).toEqual([]);
    expect((await viewerOf(ordinary.client)).scope.departments).toEqual([{ id: support }]);
    expect(codesOf(await set(administrator, [sales, support, sales, support]))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await set(foreigner, []))).toEqual(['NOT_FOUND']);
    const ids = ['nope', crypto.randomUUID()];
    const [refusal] = (await set(administrator, [support, ...ids])).errors;
    expect(refusal?.extensions).toEqual({ code: 'NOT_FOUND', what: 'department', ids });
    expect(codesOf(await set(ordinary.client, [sales]))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect((await set(administrator, [])).errors).toEqual([]);
    expect((await viewerOf(ordinary.client)).scope.departments).toEqual([{ id: sales }]);
    expect((await viewerOf(administrator)).scope.everything).toBe(true);
  });

  test('[ID-44] nobody sets their own, or gives more than they see', async () => {
    const limited = await addReadyMember(system, administrator, {
      name: 'Lin',
      roles: ['SYSTEM_ADMINISTRATOR'],
      scopeDepartmentIds: [sales],
    });
    const set = (memberId: string, departmentIds: string[]) =>
      limited.client.query(SET_SCOPE, { input: { memberId, departmentIds } });
    expect(codesOf(await set(ordinary.id, [support]))).toEqual(['NOT_FOUND']);
    expect(codesOf(await set(limited.id, [sales]))).toEqual(['FORBIDDEN']);
    const outside = await addMember(administrator, { name: 'Outside', department: support });
    expect(codesOf(await set(outside.id, [sales]))).toEqual(['NOT_FOUND']);
  });
});

describe('what may be ticked', () => {
  test('[ID-46] is told with the fields that it opens, and templates to start from', async () => {
    const document = `{ permissionCatalogue { id name { en zh } permissions { name description { en zh } tickable fields } }
        jobTemplates { id name { en zh } permissions } }`;
    const { permissionCatalogue, jobTemplates } = await run(administrator, document);
    const all = permissionCatalogue.flatMap(({ permissions }) => permissions);
    const find = (name: string) => all.find((one) => one.name === name);
    expect(find('org:member:read')?.fields).toContain('Query.members');
    expect(find('identity:account:read')?.fields).toContain('Member.account');
    expect(find('identity:account:manage')?.tickable).toBe(false);
    expect(find('org:member:export')?.description).toEqual({
      en: 'Export members to a workbook.',
      zh: '将成员导出到工作簿。',
    });
    expect(permissionCatalogue.find(({ id }) => id === 'org')?.name).toEqual({ en: 'Directory', zh: '通讯录' });
    expect(jobTemplates[0]?.name).toEqual({ en: 'Sales', zh: '销售' });
    expect(jobTemplates.map(({ id }) => id)).toEqual(['sales', 'reception', 'hr', 'finance', 'integrator']);
    const tickable = new Set(all.filter((one) => one.tickable).map(({ name }) => name));
    for (const { permissions } of jobTemplates) expect(permissions.filter((name) => !tickable.has(name))).toEqual([]);
    expect(codesOf(await ordinary.client.query(document))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[ID-46, S10] is told for every permission that there is, what only apps can be given in a section of its own', async () => {
    const document = '{ permissionCatalogue { id permissions { name tickable } } }';
    const { permissionCatalogue: sections } = await run(administrator, document);
    const names = sections.flatMap((section) => section.permissions.map(({ name }) => name));
    expect(names.toSorted()).toEqual([...permissions].toSorted());
    const apps = sections.find(({ id }) => id === 'apps')?.permissions ?? [];
    expect(apps.map(({ name }) => name)).toEqual(['archive:write', 'attendance:punch:ingest', 'sms:main:top-up']);
    expect(apps.some(({ tickable }) => tickable)).toBe(false);
  });

  test('[ID-47] tells everybody their own roles, permissions and modules', async () => {
    const viewer = await viewerOf(ordinary.client);
    expect(viewer.roles).toEqual([{ name: 'Ordinary member', kind: 'ORDINARY_MEMBER' }]);
    expect(viewer.permissions).toEqual(['attendance:punch:write', 'org:department:read', 'org:member:read']);
    expect(viewer.modules).toEqual([
      { id: 'org', permissions: [{ name: 'org:department:read' }, { name: 'org:member:read' }] },
      { id: 'attendance', permissions: [{ name: 'attendance:punch:write' }] },
    ]);
  });
});
