import { event } from '@account-center/events';
import { withEnterprise } from '@account-center/kit/database';
import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, type Person, succeed } from './support/company.ts';
import { concurrentMoves } from './support/environment.ts';

const ADD =
  'mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name kind depth } } }';
const RENAME =
  'mutation($input: RenameDepartmentInput!) { renameDepartment(input: $input) { department { name kind } } }';
const MOVE =
  'mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { department { id path { id } } } }';
const REORDER = `mutation($input: ReorderDepartmentsInput!) {
  reorderDepartments(input: $input) { parent { children { name } } }
}`;
const DELETE = 'mutation($input: DeleteDepartmentInput!) { deleteDepartment(input: $input) { deletedDepartmentId } }';
const TREE = '{ departments { id name kind depth parent { id } path { id } } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
let ordinary: Person;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  ordinary = await acme.addPerson('Olga', 'Ordinary member');
});
afterAll(() => system.stop());

const treeOf = async (client: Client) => (await succeed(client, TREE)).departments;

/** A system administrator whose information scope are some departments. */
const administratorOf = (company: Company, departmentIds: string[]) =>
  system.signIn({
    kind: 'member',
    subject: company.rootId,
    enterpriseId: company.enterpriseId,
    permissions: ['org:department:read', 'org:department:manage', 'org:member:read'],
    scope: { everything: false, departmentIds },
  });

describe('the department tree', () => {
  test('[ORG-1] begins with a root named after the short name, and knows four kinds', async () => {
    const { departments } = await succeed(globex.administrator, TREE);
    expect(departments).toMatchObject([{ name: 'Globex', depth: 1, parent: null, kind: 'BRANCH_COMPANY' }]);
    for (const kind of ['BRANCH_COMPANY', 'BRANCH', 'DEPARTMENT', 'TEAM'] as const) {
      const input = { parentId: globex.rootId, name: kind, kind };
      expect(await succeed(globex.administrator, ADD, { input })).toMatchObject({
        addDepartment: { department: { kind, depth: 2 } },
      });
    }
  });

  test('[ORG-2] grows below a chosen node, is renamed, reordered and moved; sibling names are unique', async () => {
    const parentId = await acme.addDepartment('Sales');
    const add = (name?: string) => succeed(acme.administrator, ADD, { input: { parentId, name } });
    const { addDepartment: unnamed } = await add();
    expect(unnamed.department).toMatchObject({ name: 'New department', kind: 'DEPARTMENT', depth: 3 });
    const { addDepartment: north } = await add('North');
    expect(await codesOf(acme.administrator, ADD, { input: { parentId, name: 'North' } })).toEqual([
      'DEPARTMENT_NAME_TAKEN',
    ]);
    await succeed(acme.administrator, RENAME, {
      input: { departmentId: unnamed.department.id, name: 'South', kind: 'TEAM' },
    });
    expect(
      await codesOf(acme.administrator, RENAME, { input: { departmentId: unnamed.department.id, name: 'North' } }),
    ).toEqual(['DEPARTMENT_NAME_TAKEN']);
    const order = { parentId, departmentIds: [north.department.id, unnamed.department.id] };
    expect(await succeed(acme.administrator, REORDER, { input: order })).toEqual({
      reorderDepartments: { parent: { children: [{ name: 'North' }, { name: 'South' }] } },
    });
    const moved = { departmentId: unnamed.department.id, parentId: north.department.id };
    expect(await succeed(acme.administrator, MOVE, { input: moved })).toMatchObject({
      moveDepartment: {
        department: { path: [acme.rootId, parentId, north.department.id, unnamed.department.id].map((id) => ({ id })) },
      },
    });
  });

  test('[ORG-2] refuses names that a path could not carry', async () => {
    for (const name of ['', '  ', 'A/B', 'A;B', 'x'.repeat(65)]) {
      expect(await codesOf(acme.administrator, ADD, { input: { parentId: acme.rootId, name } })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
  });

  test('[ORG-2] is changed by nobody without the right, and not by another enterprise', async () => {
    const departmentId = await acme.addDepartment('Fortress');
    const attempts = [
      (client: Client) => codesOf(client, ADD, { input: { parentId: departmentId, name: 'Intruder' } }),
      (client: Client) => codesOf(client, RENAME, { input: { departmentId, name: 'Taken' } }),
      (client: Client) => codesOf(client, MOVE, { input: { departmentId, parentId: departmentId } }),
      (client: Client) =>
        codesOf(client, REORDER, { input: { parentId: departmentId, departmentIds: [departmentId] } }),
      (client: Client) => codesOf(client, DELETE, { input: { departmentId } }),
    ];
    const before = await treeOf(acme.administrator);
    for (const attempt of attempts) {
      expect(await attempt(ordinary.client)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
      expect(await attempt(globex.administrator)).toEqual(['NOT_FOUND']);
    }
    expect(await treeOf(acme.administrator)).toEqual(before);
    expect((await treeOf(globex.administrator)).some(({ id }) => id === departmentId)).toBe(false);
  });

  test('[ORG-4] refuses to delete a department that has members or children, and the root', async () => {
    const parentId = await acme.addDepartment('Full');
    const childId = await acme.addDepartment('Child', parentId);
    const remove = (departmentId: string) => codesOf(acme.administrator, DELETE, { input: { departmentId } });
    expect(await remove(parentId)).toEqual(['DEPARTMENT_NOT_EMPTY']);
    await acme.addMember('Mia', { departments: [{ departmentId: childId }] });
    expect(await remove(childId)).toEqual(['DEPARTMENT_NOT_EMPTY']);
    expect(await remove(acme.rootId)).toEqual(['DEPARTMENT_IS_ROOT']);
    expect(await codesOf(acme.administrator, MOVE, { input: { departmentId: acme.rootId, parentId } })).toEqual([
      'DEPARTMENT_IS_ROOT',
    ]);
    const emptyId = await acme.addDepartment('Empty');
    expect(await remove(emptyId)).toEqual([]);
    expect((await treeOf(acme.administrator)).some(({ id }) => id === emptyId)).toBe(false);
  });

  test('[ORG-5] moves only for who has the right on both parents, and never below itself', async () => {
    const [left, right] = [await acme.addDepartment('Left'), await acme.addDepartment('Right')];
    const childId = await acme.addDepartment('Pendulum', left);
    const ofLeft = await administratorOf(acme, [left]);
    expect(await codesOf(ofLeft, MOVE, { input: { departmentId: childId, parentId: right } })).toEqual(['NOT_FOUND']);
    const ofChildAndRight = await administratorOf(acme, [childId, right]);
    expect(await codesOf(ofChildAndRight, MOVE, { input: { departmentId: childId, parentId: right } })).toEqual([
      'FORBIDDEN',
    ]);
    const ofBoth = await administratorOf(acme, [left, right]);
    expect(await codesOf(ofBoth, MOVE, { input: { departmentId: childId, parentId: right } })).toEqual([]);
    expect(await codesOf(acme.administrator, MOVE, { input: { departmentId: right, parentId: childId } })).toEqual([
      'DEPARTMENT_BELOW_ITSELF',
    ]);
    expect(await codesOf(acme.administrator, MOVE, { input: { departmentId: right, parentId: right } })).toEqual([
      'DEPARTMENT_BELOW_ITSELF',
    ]);
  });

  test('[ORG-5] is held together by the database, whatever the code does', async () => {
    const parentId = await acme.addDepartment('Snake');
    const childId = await acme.addDepartment('Tail', parentId);
    const { db } = system.subgraphs.org.runtime;
    const change = (set: SQL, id: string) =>
      withEnterprise(db, acme.enterpriseId, (tx) =>
        tx.execute(sql`update department set ${set} where id = ${id}::uuid`),
      );
    await expect(change(sql`parent_id = ${childId}::uuid`, parentId)).rejects.toThrow();
    await expect(change(sql`path = array[id]`, childId)).rejects.toThrow();
    await expect(change(sql`name = 'Adder'`, parentId)).resolves.toBeDefined();
  });

  test('[ORG-5] shows a caller the departments of their scope with all below, and nothing else', async () => {
    const eastId = await acme.addDepartment('East');
    const teamId = await acme.addDepartment('East team', eastId);
    const ofEast = await administratorOf(acme, [eastId]);
    expect((await treeOf(ofEast)).map(({ id, parent }) => [id, parent?.id ?? null])).toEqual([
      [eastId, null],
      [teamId, eastId],
    ]);
    const query = 'query($id: ID!) { department(id: $id) { name } departments(under: $id) { name } }';
    const { data, errors } = await ofEast.query(query, { id: acme.rootId });
    expect(data).toEqual({ department: null, departments: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

describe('limits of the plan', () => {
  test('[ORG-3] stop concurrent adds exactly at the limit, and say which one it is', async () => {
    const company = await openCompany(system, 'Limited');
    const limits = { seats: 500, departments: 5, departmentMembers: 2, departmentDepth: 3 };
    const plan = {
      number: '700001',
      name: 'Limited',
      shortName: 'Limited',
      timeZone: 'Asia/Shanghai',
      plan: 'CERTIFIED',
      status: 'ACTIVE' as const,
    };
    await system.announce('identity', event('enterprise.changed', company.enterpriseId, { ...plan, limits }));
    const names = Array.from({ length: 12 }, (_, index) => `Department ${index}`);
    const answers = await Promise.all(
      names.map((name) => company.administrator.query(ADD, { input: { parentId: company.rootId, name } })),
    );
    const refusals = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    expect(refusals).toHaveLength(7);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'LIMIT_REACHED', limit: 'departments', value: 5 });
    expect(await treeOf(company.administrator)).toHaveLength(6);
    await system.announce(
      'identity',
      event('enterprise.changed', company.enterpriseId, { ...plan, limits: { ...limits, departments: 200 } }),
    );
    const second = await company.addDepartment('Second level');
    const third = await company.addDepartment('Third level', second);
    const tooDeep = await company.administrator.query(ADD, { input: { parentId: third } });
    expect(tooDeep.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_REACHED', limit: 'departmentDepth', value: 3 });
    const sibling = await company.addDepartment('Other branch');
    const moved = await company.administrator.query(MOVE, { input: { departmentId: second, parentId: sibling } });
    expect(moved.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_REACHED', limit: 'departmentDepth' });
  });

  test('[ORG-3] stop members at the seats of the plan and at what a department holds', async () => {
    const company = await openCompany(system, 'Seats', { seats: 4 });
    const add = (name: string) =>
      company.addMember(name).then(
        () => 'added',
        () => 'refused',
      );
    const outcomes = await Promise.all(Array.from({ length: 7 }, (_, index) => add(`Member ${index}`)));
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(4);
    const { members } = await succeed(company.administrator, '{ members { totalCount } }');
    expect(members.totalCount).toBe(4);
    const crowded = await openCompany(system, 'Crowd');
    const limits = { seats: 500, departments: 5, departmentMembers: 2, departmentDepth: 3 };
    const plan = {
      number: '700002',
      name: 'Crowd',
      shortName: 'Crowd',
      timeZone: 'Asia/Shanghai',
      plan: 'CERTIFIED',
      status: 'ACTIVE' as const,
    };
    await system.announce('identity', event('enterprise.changed', crowded.enterpriseId, { ...plan, limits }));
    const input = {
      name: 'One',
      departments: [{ departmentId: crowded.rootId }],
      roleIds: [crowded.roleIdOf('Ordinary member')],
    };
    const ADD_MEMBER = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
    const answers = await Promise.all([1, 2, 3, 4].map(() => crowded.administrator.query(ADD_MEMBER, { input })));
    const refusals = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'LIMIT_REACHED', limit: 'departmentMembers', value: 2 });
  });
});

describe('a tree under concurrent moves', () => {
  const SIZE = 24;

  /** Runs the moves eight at a time. */
  async function moveAll(client: Client, moves: readonly { departmentId: string; parentId: string }[]): Promise<void> {
    for (let start = 0; start < moves.length; start += 8) {
      await Promise.all(moves.slice(start, start + 8).map((input) => client.query(MOVE, { input })));
    }
  }

  test('[ORG-5] has no cycle and no orphan, whatever is moved where', { timeout: 600_000 }, async () => {
    const company = await openCompany(system, 'Shuffle');
    const ids: string[] = [];
    for (let index = 0; index < SIZE; index += 1) {
      ids.push(await company.addDepartment(`Node ${index}`, index % 3 === 0 ? company.rootId : ids.at(-1)));
    }
    const node = fc.constantFrom(...ids);
    const [moves] = fc.sample(
      fc.array(fc.record({ departmentId: node, parentId: fc.constantFrom(company.rootId, ...ids) }), {
        minLength: concurrentMoves,
        maxLength: concurrentMoves,
      }),
      1,
    );
    await moveAll(company.administrator, moves ?? []);
    const tree = await treeOf(company.administrator);
    const byId = new Map(tree.map((one) => [one.id, one]));
    expect(tree).toHaveLength(SIZE + 1);
    for (const { id, parent, path, depth } of tree) {
      const above = parent ? (byId.get(parent.id)?.path ?? []) : [];
      expect(path).toEqual([...above, { id }]);
      expect(path?.[0]?.id).toBe(company.rootId);
      expect(depth).toBe(path?.length);
    }
  });
});
