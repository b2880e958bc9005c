import {
  type Client,
  type DataOf,
  present,
  shareTestSystem,
  type TestSystem,
  type VariablesOf,
  wrongOnPurpose,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDepartment, addReadyMember, codesOf, openEnterprise, roleIdOf, run, signInOperator } from './support.ts';

const EXPLAIN = `query Explain($document: String!, $name: String, $roleIds: [ID!], $memberId: ID) {
  explainAccess(document: $document, operationName: $name, roleIds: $roleIds, memberId: $memberId) {
    permissions
    fields { path coordinate allowed refused missingPermissions }
  }
}`;
const ADD_ROLE = 'mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const EDIT_ROLE = 'mutation Edit($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }';
const SET_ROLES = 'mutation Set($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';

let system: TestSystem;
let administrator: Client;
let foreigner: Client;
let ordinary: Awaited<ReturnType<typeof addReadyMember>>;

beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  ({ administrator } = await openEnterprise(system, operator, 'Acme'));
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  const department = await addDepartment(administrator, 'Sales');
  ordinary = await addReadyMember(system, administrator, { name: 'Olga', department });
});
afterAll(() => system.stop());

const explain = async (client: Client, variables: VariablesOf<typeof EXPLAIN>) =>
  (await run(client, EXPLAIN, variables)).explainAccess;
const refusalOf = async (client: Client, variables: VariablesOf<typeof EXPLAIN>) =>
  codesOf(await client.query(EXPLAIN, variables));
const refusedOf = (fields: DataOf<typeof EXPLAIN>['explainAccess']['fields']) =>
  fields
    .filter(({ allowed }) => !allowed)
    .map(({ coordinate, missingPermissions }) => [coordinate, missingPermissions]);

describe('explainAccess', () => {
  test('[ID-48] [GW-26] judges a member’s operation exactly as it is judged when the member runs it', async () => {
    const document = `{
      viewer { name }
      roles { name }
      departments { name }
      members(first: 1) { nodes { name hidden phone } }
    }`;
    const { fields } = await explain(administrator, { document, memberId: ordinary.id });
    const { errors } = await ordinary.client.query(document);
    const told = errors
      .filter(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE')
      .map(({ extensions: { path, coordinate, permissions } }) => ({ path, coordinate, permissions }));
    expect(told).not.toEqual([]);
    const topmost = fields.filter(({ coordinate, refused }) => refused === coordinate);
    expect(
      topmost.map(({ path, coordinate, missingPermissions }) => ({
        path,
        coordinate,
        permissions: missingPermissions,
      })),
    ).toEqual(told);
    expect(fields.find(({ coordinate }) => coordinate === 'Viewer.name')).toEqual({
      path: ['viewer', 'name'],
      coordinate: 'Viewer.name',
      allowed: true,
      refused: null,
      missingPermissions: [],
    });
  });

  test('[ID-48] lists every field of an operation, with those below a refused one, for a role made at run time', async () => {
    const input = { name: 'Reader', permissions: ['org:department:read'] };
    const { addRole } = await run(administrator, ADD_ROLE, { input });
    const roleIds = [addRole.role.id];
    const document = '{ all: roles { name permissions } ...D } fragment D on Query { departments { name } }';
    const before = await explain(administrator, { document, roleIds });
    expect(before.permissions).toEqual(['org:department:read']);
    expect(before.fields.map(({ path }) => path.join('.'))).toEqual([
      'all',
      'all.@.name',
      'all.@.permissions',
      'departments',
      'departments.@.name',
    ]);
    expect(refusedOf(before.fields)).toEqual([
      ['Query.roles', [['identity:role:read']]],
      ['Role.name', [['identity:role:read']]],
      ['Role.permissions', [['identity:role:read']]],
    ]);
    expect(before.fields[1]?.refused).toBe('Query.roles');

    const permissions = ['org:department:read', 'identity:role:read'];
    await run(administrator, EDIT_ROLE, { input: { roleId: present(roleIds[0]), permissions } });
    expect(refusedOf((await explain(administrator, { document, roleIds })).fields)).toEqual([]);
  });

  test('[ID-48] [GW-23] judges what is put in, and never runs the operation', async () => {
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    const document = `mutation Hide { updateMember(input: { memberId: "${ordinary.id}", name: "X", hidden: true }) { member { name } } }`;
    const { fields } = await explain(administrator, { document, roleIds });
    expect(fields[0]).toMatchObject({ coordinate: 'Mutation.updateMember', allowed: false });
    expect(fields[0]?.missingPermissions).toEqual([['org:member:manage', 'org:hidden:read']]);
    await run(administrator, SET_ROLES, { input: { memberId: ordinary.id, roleIds } });
    const { member } = await run(administrator, 'query M($id: ID!) { member(id: $id) { name } }', { id: ordinary.id });
    expect(member.name).toBe('Olga');
  });

  test('[ID-48] is for who may read roles, about roles and members of the own enterprise', async () => {
    const document = '{ roles { name } }';
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    expect(await refusalOf(ordinary.client, { document, roleIds })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await refusalOf(system.anonymous, { document, roleIds })).toEqual(['UNAUTHENTICATED']);
    expect(await refusalOf(foreigner, { document, roleIds })).toEqual(['NOT_FOUND']);
    expect(await refusalOf(foreigner, { document, memberId: ordinary.id })).toEqual(['NOT_FOUND']);
    const both = { document, roleIds, memberId: ordinary.id };
    for (const input of [{ document }, both, { document: '', roleIds }, { document, roleIds: [] }]) {
      expect(await refusalOf(administrator, input)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('[ID-48] tells what is wrong with a document, without names of the graph', async () => {
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    const wrong = [
      wrongOnPurpose('{ role'),
      wrongOnPurpose('{ rolls { name } }'),
      wrongOnPurpose('fragment F on Query { roles { name } }'),
      'query A { roles { name } } query B { roles { name } }',
    ];
    for (const document of wrong) {
      const { errors } = await administrator.query(EXPLAIN, { document, roleIds });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
      expect(errors[0]?.message).not.toContain('Did you mean');
    }
    const named = { document: present(wrong.at(-1)), name: 'B', roleIds };
    expect((await explain(administrator, named)).fields).toHaveLength(2);
    const document = `{ roles { ${'name '.repeat(3_000)} } }`;
    expect(await refusalOf(administrator, { document, roleIds })).toEqual(['LIMIT_EXCEEDED']);
  });
});
