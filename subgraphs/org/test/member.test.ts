import { withSystem } from '@account-center/kit/database';
import {
  type Client,
  type DataOf,
  present,
  requeueLostTasks,
  shareTestSystem,
  type TestSystem,
  textsSentTo,
  type VariablesOf,
} from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProvisionAccountsMutation } from '../src/generated/commands.ts';
import {
  codesOf,
  type Company,
  initialPassword,
  openCompany,
  type Person,
  SIGN_IN,
  succeed,
} from './support/company.ts';
import { withSiblings } from './support/siblings.ts';

const ADD = `mutation($input: AddMemberInput!) { addMember(input: $input) { member {
  id name alias title gender employeeNumber phone email status account { number } roles { name }
  scope { departments { id } } departments { main leader department { id } }
} } }`;
const UPDATE = `mutation($input: UpdateMemberInput!) {
  updateMember(input: $input) { member { name alias title phone email employeeNumber } }
}`;
const TRANSFER = 'mutation($input: TransferMemberInput!) { transferMember(input: $input) { member { id } } }';
const FIND =
  'query($filter: MemberFilter, $sort: MemberSort, $first: Int, $after: String) { members(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }';

type Filter = VariablesOf<typeof FIND>['filter'];

/** How far the services' clock is ahead. */
let ahead = 0;
let system: TestSystem;
let acme: Company;
let globex: Company;
let ordinary: Person;
beforeAll(async () => {
  system = await shareTestSystem({ now: () => new Date(Date.now() + ahead) });
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  ordinary = await acme.addPerson('Olga', 'Ordinary member', { phone: '13800000001', email: 'Olga@acme.example' });
});
afterAll(() => system.stop());

const namesOf = async (client: Client, filter: Filter) =>
  (await succeed(client, FIND, { filter })).members.nodes.map(({ name }) => name);

/** Somebody of Acme who sees some departments and holds some permissions. */
const signIn = (permissions: string[], departmentIds: string[], memberId: string | null = null) =>
  system.signIn({
    kind: 'member',
    subject: acme.rootId,
    enterpriseId: acme.enterpriseId,
    memberId,
    permissions,
    scope: { everything: false, departmentIds },
  });

describe('adding a member', () => {
  test('[ORG-10] gives them places, an account, roles and a scope in one call', async () => {
    const [main, further] = [await acme.addDepartment('Main'), await acme.addDepartment('Further')];
    const input = {
      name: '曾小明',
      alias: 'Ming',
      title: '工程师',
      gender: 'MALE' as const,
      employeeNumber: 'A-100',
      phone: '138 1234 5678',
      email: 'Ming@Acme.example',
      departments: [
        { departmentId: further, leader: true },
        { departmentId: main, main: true },
      ],
      roleIds: [acme.roleIdOf('Information administrator')],
      scopeDepartmentIds: [further],
    };
    const { addMember } = await succeed(acme.administrator, ADD, { input });
    expect(addMember.member).toMatchObject({
      name: '曾小明',
      phone: '+8613812345678',
      email: 'ming@acme.example',
      status: 'ACTIVE',
      account: { number: expect.any(String) },
      roles: [{ name: 'Information administrator' }],
      scope: { departments: [{ id: further }] },
      departments: [
        { main: true, leader: false, department: { id: main } },
        { main: false, leader: true, department: { id: further } },
      ],
    });
  });

  test('[ORG-10] leaves no trace in either service when a role or a number is refused', async () => {
    const base = { name: 'Trace', departments: [{ departmentId: acme.rootId }], phone: '13900000001' };
    const role = acme.roleIdOf('Ordinary member');
    const refused = [
      { ...base, roleIds: [globex.roleIdOf('Ordinary member')] },
      { ...base, roleIds: [acme.roleIdOf('Enterprise administrator')] },
      { ...base, roleIds: [role], accountNumber: '1' },
      { ...base, roleIds: [role], departments: [{ departmentId: globex.rootId }] },
      { ...base, roleIds: [role], phone: '12345' },
      { ...base, roleIds: [] },
    ];
    const codes = [];
    for (const input of refused) codes.push(...(await codesOf(acme.administrator, ADD, { input })));
    expect(codes).toEqual([
      'ROLE_NOT_FOUND',
      'ROLE_NOT_ASSIGNABLE',
      'NUMBER_NOT_IN_SEGMENT',
      'NOT_FOUND',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(await namesOf(acme.administrator, { search: 'Trace' })).toEqual([]);
    expect(await codesOf(acme.administrator, ADD, { input: { ...base, roleIds: [role] } })).toEqual([]);
  });

  test('[ORG-10] is refused to who may not, and for a phone, email or number that another member has', async () => {
    const roleIds = [acme.roleIdOf('Ordinary member')];
    const input = { name: 'Dora', departments: [{ departmentId: acme.rootId }], roleIds };
    expect(await codesOf(ordinary.client, ADD, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await codesOf(globex.administrator, ADD, { input })).toEqual(['NOT_FOUND']);
    expect(await codesOf(acme.administrator, ADD, { input: { ...input, phone: '+86 13800000001' } })).toEqual([
      'PHONE_TAKEN',
    ]);
    expect(await codesOf(acme.administrator, ADD, { input: { ...input, email: 'OLGA@acme.example' } })).toEqual([
      'EMAIL_TAKEN',
    ]);
  });

  test('[ORG-10] tells the member the account number by SMS when that is asked', async () => {
    const { accountNumber } = await acme.addMember('Nora', { phone: '13900000021', notifyBySms: true });
    await acme.addMember('Quiet', { phone: '13900000022' });
    const notices = (phone: string) => textsSentTo(system, phone).filter((text) => text.includes('work account'));
    await expect.poll(() => notices('+8613900000021')).toEqual([`Acme: your work account is ${accountNumber}.`]);
    expect(notices('+8613900000022')).toEqual([]);
    const roleIds = [acme.roleIdOf('Ordinary member')];
    const input = { name: 'None', departments: [{ departmentId: acme.rootId }], roleIds };
    expect(await codesOf(acme.administrator, ADD, { input: { ...input, notifyBySms: true } })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('[ORG-10] is undone when the process was lost between the two services', async () => {
    const { runtime } = system.subgraphs.org;
    const before = await succeed(acme.administrator, FIND);
    const { siblings } = runtime;
    const sent: Parameters<typeof siblings.command>[] = [];
    let accountNumber = '';
    // The process is lost after identity has answered: it hears nothing any more, and can undo nothing either.
    const lose = async (...command: Parameters<typeof siblings.command>) => {
      if (!command[0].document.includes('discardAccounts')) {
        sent.push(command);
        const answer: Partial<ProvisionAccountsMutation> = await siblings.command(...command);
        accountNumber = answer.provisionAccounts?.accounts[0]?.accountNumber ?? '';
      }
      throw new Error('lost');
    };
    const input = {
      name: 'Lost',
      phone: '13900000009',
      departments: [{ departmentId: acme.rootId }],
      roleIds: [acme.roleIdOf('Ordinary member')],
    };
    const add = () => codesOf(acme.administrator, ADD, { input });
    expect(await withSiblings(system, () => lose, add)).toHaveLength(1);
    const taken = () =>
      codesOf(acme.administrator, UPDATE, { input: { memberId: ordinary.memberId, phone: '13900000009' } });
    const trySignIn = () => codesOf(system.anonymous, SIGN_IN, { input: { accountNumber, password: initialPassword } });
    const provisionings = () =>
      withSystem(runtime.db, (tx) =>
        tx.execute(sql`select from saga where kind = 'provisioning'
      and enterprise_id = ${acme.enterpriseId}`),
      );
    await requeueLostTasks(system, 'org');
    expect(await taken()).toEqual(['PHONE_TAKEN']);
    expect(await trySignIn()).toEqual([]);
    ahead = 31_000;
    await requeueLostTasks(system, 'org');
    await expect.poll(async () => (await provisionings()).length).toBe(0);
    ahead = 0;
    expect(await trySignIn()).toEqual(['INVALID_CREDENTIALS']);
    // The command was on its way twice: the second one comes too late.
    const [late] = sent;
    if (!late) throw new Error('No account was asked for');
    await expect(siblings.command(...late)).rejects.toMatchObject({ code: 'COMMAND_WITHDRAWN' });
    expect((await succeed(acme.administrator, FIND)).members.totalCount).toBe(before.members.totalCount);
    expect(await codesOf(acme.administrator, ADD, { input })).toEqual([]);
  });
});

describe('the directory', () => {
  test('[ORG-11] edits a profile: what is left out stays, null clears', async () => {
    const { id } = await acme.addMember('Edith', { phone: '13900000010', title: 'Clerk' });
    const input = { memberId: id, name: 'Edith Stone', title: null, email: 'edith@acme.example' };
    expect(await succeed(acme.administrator, UPDATE, { input })).toEqual({
      updateMember: {
        member: {
          name: 'Edith Stone',
          alias: null,
          title: null,
          phone: '+8613900000010',
          email: 'edith@acme.example',
          employeeNumber: null,
        },
      },
    });
    expect(await codesOf(ordinary.client, UPDATE, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await codesOf(globex.administrator, UPDATE, { input })).toEqual(['NOT_FOUND']);
    expect(await codesOf(acme.administrator, UPDATE, { input: { memberId: id, phone: '13800000001' } })).toEqual([
      'PHONE_TAKEN',
    ]);
    expect(await codesOf(acme.administrator, UPDATE, { input: { memberId: id, name: '' } })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('[ORG-11] changes who sees a member with the transfer, at once and in every service', async () => {
    const [from, to] = [await acme.addDepartment('From'), await acme.addDepartment('To')];
    const { id } = await acme.addMember('Wanda', { departments: [{ departmentId: from }] });
    const powers = ['org:member:read', 'identity:account:read', 'org:member:manage', 'org:department:read'];
    const [ofFrom, ofTo] = [await signIn(powers, [from]), await signIn(powers, [to])];
    const SEE = 'query($id: ID!) { member(id: $id) { name account { number } } }';
    const sees = async (client: Client) => (await client.query(SEE, { id })).data?.member;
    expect([await sees(ofFrom), await sees(ofTo)]).toEqual([
      { name: 'Wanda', account: { number: expect.any(String) } },
      null,
    ]);
    const input = { memberId: id, departments: [{ departmentId: to }] };
    expect(await codesOf(ofTo, TRANSFER, { input })).toEqual(['NOT_FOUND']);
    expect(await codesOf(ofFrom, TRANSFER, { input })).toEqual(['NOT_FOUND']);
    expect(await codesOf(ordinary.client, TRANSFER, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await codesOf(globex.administrator, TRANSFER, { input })).toEqual(['NOT_FOUND']);
    await succeed(acme.administrator, TRANSFER, { input });
    expect([await sees(ofFrom), await sees(ofTo)]).toEqual([
      null,
      { name: 'Wanda', account: { number: expect.any(String) } },
    ]);
    const both = { memberId: id, departments: [{ departmentId: to }, { departmentId: from }] };
    await succeed(acme.administrator, TRANSFER, { input: both });
    expect(await codesOf(ofTo, TRANSFER, { input })).toEqual(['FORBIDDEN']);
  });

  test('[ORG-11] finds by name, pinyin, initials, department, phone and numbers', async () => {
    const departmentId = await acme.addDepartment('Search');
    const teamId = await acme.addDepartment('Search team', departmentId);
    const zeng = await acme.addMember('曾丽华', {
      phone: '13700001111',
      employeeNumber: 'S-77',
      departments: [{ departmentId: teamId, leader: true }],
    });
    await acme.addMember('单雄信', { departments: [{ departmentId }] });
    const find = (filter: Filter) => namesOf(acme.administrator, { departmentId, ...filter });
    expect(await find({})).toEqual(['单雄信', '曾丽华']);
    expect(await find({ directOnly: true })).toEqual(['单雄信']);
    expect(await find({ leader: true })).toEqual(['曾丽华']);
    for (const search of ['丽华', 'zenglihua', 'ZengLi', 'zlh', '0000111', 'S-77', zeng.accountNumber]) {
      expect(await find({ search })).toEqual(['曾丽华']);
    }
    expect(await find({ search: 'shanxx' })).toEqual([]);
    expect(await find({ search: 'shanxiong' })).toEqual(['单雄信']);
    expect(await find({ search: '%' })).toEqual([]);
    expect(await codesOf(globex.administrator, FIND, { filter: { departmentId } })).toEqual(['NOT_FOUND']);
  });

  test('[ORG-11] pages and sorts without losing or repeating anybody', async () => {
    const departmentId = await acme.addDepartment('Pages');
    const names = ['阿宝', '白云', '白云', '陈东', '丁一'];
    for (const name of names) await acme.addMember(name, { departments: [{ departmentId }] });
    const readAll = async (sort: VariablesOf<typeof FIND>['sort']) => {
      const page = { filter: { departmentId }, sort, first: 2 };
      const read: string[] = [];
      let after: string | null = null;
      do {
        const { members }: DataOf<typeof FIND> = await succeed(acme.administrator, FIND, { ...page, after });
        read.push(...members.nodes.map(({ name }) => present(name)));
        after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
      } while (after);
      return read;
    };
    expect(await readAll({ field: 'NAME', direction: 'ASC' })).toEqual(names);
    expect(await readAll({ field: 'NAME', direction: 'DESC' })).toEqual(names.toReversed());
    expect(await readAll({ field: 'ADDED', direction: 'ASC' })).toEqual(names);
    expect(await codesOf(acme.administrator, FIND, { first: 201 })).toEqual(['BAD_USER_INPUT']);
  });
});
