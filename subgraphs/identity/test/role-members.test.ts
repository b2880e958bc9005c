import { type Client, present, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addMember,
  addReadyMember,
  codesOf,
  openEnterprise,
  roleIdOf,
  run,
  signInOperator,
} from './support.ts';

const CHANGE = `mutation Change($input: ChangeRoleMembersInput!) {
  changeRoleMembers(input: $input) { role { id } results { memberId ok code member { id } } } }`;
const ADD_ROLE = 'mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const DELETE_ROLE = 'mutation Delete($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }';
const SET_ROLES = 'mutation Set($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';
const ROLES = 'query R($id: ID!) { member(id: $id) { roles { name } } }';
const ENTRIES = `query E($id: ID!) { auditEntries(filter: { objectId: $id, action: "changeRoleMembers" }) {
  nodes { result objects { type id } detail } } }`;

interface Change {
  roleId: string;
  addMemberIds?: string[];
  removeMemberIds?: string[];
}

let system: TestSystem;
let administrator: Client;
let foreigner: Client;
let manager: Awaited<ReturnType<typeof addReadyMember>>;
let ordinary: Awaited<ReturnType<typeof addReadyMember>>;
let ordinaryId: string;

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  ({ administrator } = await openEnterprise(system, operator, 'Acme'));
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  ordinaryId = await roleIdOf(administrator, 'ORDINARY_MEMBER');
  manager = await addReadyMember(system, administrator, { name: 'Sam', roles: ['SYSTEM_ADMINISTRATOR'] });
  ordinary = await addReadyMember(system, administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

const change = (client: Client, input: Change) => client.query(CHANGE, { input });
const codesPerMember = async (client: Client, input: Change) => {
  const answer = await change(client, input);
  expect(answer.errors).toEqual([]);
  return answer.data?.changeRoleMembers?.results.map(({ code }) => code);
};

async function addRole(name: string, permissions: string[] = ['org:member:read']): Promise<string> {
  return (await run(administrator, ADD_ROLE, { input: { name, permissions } })).addRole.role.id;
}

async function rolesOf(memberId: string): Promise<string[]> {
  const { member } = await run(administrator, ROLES, { id: memberId });
  return present(member.roles).map(({ name }) => name);
}

describe('the members of a role', () => {
  test('[ID-42, ID-49] are changed from the role: with their next request, and beside their other roles', async () => {
    const roleId = await addRole('Reader', ['identity:account:read']);
    const [added, removed] = [
      await addReadyMember(system, administrator, { name: 'Ada' }),
      await addReadyMember(system, administrator, { name: 'Rea', roles: ['ORDINARY_MEMBER', 'Reader'] }),
    ];
    const mayRead = async ({ client }: typeof added) =>
      (await run(client, '{ viewer { permissions } }')).viewer.permissions.some(
        (one) => one === 'identity:account:read',
      );
    expect([await mayRead(added), await mayRead(removed)]).toEqual([false, true]);
    const input = { roleId, addMemberIds: [added.id], removeMemberIds: [removed.id] };
    const { changeRoleMembers } = await run(manager.client, CHANGE, { input });
    expect(changeRoleMembers).toEqual({
      role: { id: roleId },
      results: [added, removed].map(({ id }) => ({ memberId: id, ok: true, code: null, member: { id } })),
    });
    expect(await rolesOf(added.id)).toEqual(['Ordinary member', 'Reader']);
    expect(await rolesOf(removed.id)).toEqual(['Ordinary member']);
    expect([await mayRead(added), await mayRead(removed)]).toEqual([true, false]);
    expect(await codesPerMember(manager.client, input)).toEqual([null, null]);
    expect(await rolesOf(added.id)).toEqual(['Ordinary member', 'Reader']);
  });

  test('[ID-42] keep the only role that they have, and do not hold up the others', async () => {
    const roleId = await addRole('Passing');
    const only = await addMember(administrator, { name: 'Only', roles: ['Passing'] });
    const both = await addMember(administrator, { name: 'Both', roles: ['ORDINARY_MEMBER', 'Passing'] });
    const input = { roleId, removeMemberIds: [only.id, both.id] };
    expect(await codesPerMember(administrator, input)).toEqual(['ROLE_REQUIRED', null]);
    expect([await rolesOf(only.id), await rolesOf(both.id)]).toEqual([['Passing'], ['Ordinary member']]);
  });

  test('[ID-42] have at most 20 roles', async () => {
    const roleIds = [];
    for (let count = 1; count <= 20; count += 1) roleIds.push(await addRole(`Position ${count}`));
    const member = await addMember(administrator, { name: 'Many' });
    await run(administrator, SET_ROLES, { input: { memberId: member.id, roleIds } });
    const input = { roleId: ordinaryId, addMemberIds: [member.id] };
    expect(await codesPerMember(administrator, input)).toEqual(['LIMIT_REACHED']);
    const held = roleIds[0] ?? '';
    expect(await codesPerMember(administrator, { roleId: held, addMemberIds: [member.id] })).toEqual([null]);
    expect(await rolesOf(member.id)).toHaveLength(20);
  });

  test('[ID-42, ID-59] are on record each, under the role and under the member, also who was refused', async () => {
    const roleId = await addRole('Recorded');
    const member = await addMember(administrator, { name: 'Rec' });
    await change(administrator, { roleId, addMemberIds: [member.id, crypto.randomUUID()] });
    const entries = async (id: string) => (await run(administrator, ENTRIES, { id })).auditEntries.nodes;
    const role = { type: 'Role', id: roleId };
    const done = expect.objectContaining({
      result: 'SUCCEEDED',
      objects: [{ type: 'Member', id: member.id }, role],
    });
    await expect.poll(() => entries(member.id)).toEqual([done]);
    const refused = expect.objectContaining({ result: 'NOT_FOUND', objects: expect.arrayContaining([role]) });
    await expect.poll(() => entries(roleId)).toEqual(expect.arrayContaining([done, refused]));
  });

  test('[ID-42] are 1 to 200 in a call, and nobody is both added and removed', async () => {
    const codes = async (input: Omit<Change, 'roleId'>) =>
      codesOf(await change(administrator, { roleId: ordinaryId, ...input }));
    const many = Array.from({ length: 201 }, () => crypto.randomUUID());
    expect(await codes({})).toEqual(['BAD_USER_INPUT']);
    const halves = { addMemberIds: many.slice(0, 100), removeMemberIds: many.slice(100) };
    const { errors } = await change(administrator, { roleId: ordinaryId, ...halves });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'addMemberIds' }] });
    expect(await codes({ addMemberIds: [ordinary.id], removeMemberIds: [ordinary.id] })).toEqual(['BAD_USER_INPUT']);
    const shouted = { roleId: ordinaryId, addMemberIds: [ordinary.id.toUpperCase()] };
    expect(await codesPerMember(administrator, shouted)).toEqual([null]);
    expect(await rolesOf(ordinary.id)).toEqual(['Ordinary member']);
  });
});

describe('who changes the members of a role', () => {
  test('[ID-42, ID-44] finds the member in their scope, and role and member in their enterprise', async () => {
    const roleId = await addRole('Clerk');
    const asked = { roleId, addMemberIds: [ordinary.id] };
    expect(codesOf(await change(ordinary.client, asked))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await change(foreigner, asked))).toEqual(['NOT_FOUND']);
    const theirs = { roleId: await roleIdOf(foreigner, 'ORDINARY_MEMBER'), addMemberIds: [ordinary.id] };
    expect((await change(foreigner, theirs)).data?.changeRoleMembers?.results).toEqual([
      { memberId: ordinary.id, ok: false, code: 'NOT_FOUND', member: null },
    ]);
    expect(
      (await change(administrator, { roleId, addMemberIds: ['nobody'] })).data?.changeRoleMembers?.results,
    ).toEqual([{ memberId: 'nobody', ok: false, code: 'NOT_FOUND', member: null }]);
    const limited = await addReadyMember(system, administrator, {
      name: 'Lim',
      roles: ['SYSTEM_ADMINISTRATOR'],
      scopeDepartmentIds: [await addDepartment(administrator, 'Far')],
    });
    expect(await codesPerMember(limited.client, asked)).toEqual(['NOT_FOUND']);
    expect(await rolesOf(ordinary.id)).toEqual(['Ordinary member']);
  });

  test('[ID-43] neither gives nor takes what they do not hold, nor touches themself or who stands above them', async () => {
    const roleId = await addRole('Archivist', ['archive:read']);
    const clerkId = await addRole('Assistant');
    const above = await addMember(administrator, { name: 'Arch', roles: ['Archivist', 'ORDINARY_MEMBER'] });
    const { client } = manager;
    expect(codesOf(await change(client, { roleId, addMemberIds: [ordinary.id] }))).toEqual(['ROLE_ABOVE_YOURS']);
    expect(codesOf(await change(client, { roleId, removeMemberIds: [above.id] }))).toEqual(['ROLE_ABOVE_YOURS']);
    const input = { roleId: clerkId, addMemberIds: [above.id, manager.id, ordinary.id] };
    expect(await codesPerMember(client, input)).toEqual(['ROLE_ABOVE_YOURS', 'FORBIDDEN', null]);
    const fixed = await roleIdOf(administrator, 'ENTERPRISE_ADMINISTRATOR');
    expect(codesOf(await change(administrator, { roleId: fixed, addMemberIds: [ordinary.id] }))).toEqual([
      'ROLE_NOT_ASSIGNABLE',
    ]);
    expect(await rolesOf(above.id)).toEqual(['Archivist', 'Ordinary member']);
  });
});

describe('roles that are deleted meanwhile', () => {
  test('[ID-41, ID-42] leave nobody without a role', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const [first, second] = [await addRole(`First ${round}`), await addRole(`Second ${round}`)];
      const roles = [`First ${round}`, `Second ${round}`];
      const member = await addMember(administrator, { name: 'Mid', roles });
      const answers = await Promise.all([
        administrator.query(DELETE_ROLE, { input: { roleId: first } }),
        change(administrator, { roleId: second, removeMemberIds: [member.id] }),
      ]);
      expect(answers.flatMap(codesOf)).toEqual([]);
      expect(await rolesOf(member.id)).toHaveLength(1);
    }
  });

  test('[ID-41, ID-42] leave ordinary members, also two that are deleted at once', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const roles = [`Third ${round}`, `Fourth ${round}`];
      const roleIds = await Promise.all(roles.map((name) => addRole(name)));
      const member = await addMember(administrator, { name: 'Two', roles });
      const input = roleIds.map((roleId) => ({ input: { roleId } }));
      const answers = await Promise.all(input.map((one) => administrator.query(DELETE_ROLE, one)));
      expect(answers.flatMap(codesOf)).toEqual([]);
      expect(await rolesOf(member.id)).toEqual(['Ordinary member']);
    }
  });
});
