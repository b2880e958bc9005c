import { randomUUID } from 'node:crypto';
import {
  type Client,
  type InputOf,
  present,
  shareTestSystem,
  type TestSystem,
  type VariablesOf,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, type Person, succeed } from './support/company.ts';

const UPDATE = 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { name } } }';
const ADD = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
const FIND = 'query($filter: MemberFilter) { members(filter: $filter) { nodes { name } } }';
const PAGE = `query($filter: MemberFilter, $sort: MemberSort, $first: Int, $after: String) {
  members(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { name } pageInfo { endCursor } } }`;
const SET_EFFECT = `mutation($input: SetHiddenMembersEffectInput!) {
  setHiddenMembersEffect(input: $input) { effect }
}`;
const INGEST = 'mutation($input: IngestMessagesInput!) { ingestMessages(input: $input) { accepted } }';
const CONTACT = 'query($id: ID!) { member(id: $id) { name phone email employeeNumber } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
let ordinary: Person;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  ordinary = await acme.addPerson('Olga', 'Ordinary member', { phone: '13800000001', email: 'Olga@acme.example' });
});
afterAll(() => system.stop());

const namesOf = async (client: Client, filter: VariablesOf<typeof FIND>['filter']) => {
  const { members } = await succeed(client, FIND, { filter });
  return members.nodes.map(({ name }) => name);
};

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

describe('contact fields', () => {
  test('[ORG-14] are their own permission, and a search does not tell them either', async () => {
    const { id } = await acme.addMember('Greta', { phone: '13900000077', employeeNumber: 'G-1' });
    const answer = await ordinary.client.query(CONTACT, { id });
    expect(answer.data).toEqual({ member: { name: 'Greta', phone: null, email: null, employeeNumber: null } });
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
    );
    expect(await namesOf(ordinary.client, { search: 'Greta' })).toEqual(['Greta']);
    expect(await namesOf(ordinary.client, { search: '13900000077' })).toEqual([]);
    expect(await namesOf(ordinary.client, { search: 'G-1' })).toEqual([]);
    expect(await succeed(acme.administrator, CONTACT, { id })).toMatchObject({
      member: { phone: '+8613900000077', employeeNumber: 'G-1' },
    });
    expect(await succeed(globex.administrator, CONTACT, { id })).toEqual({ member: null });
  });

  test('[ORG-14] of oneself are always readable', async () => {
    const PROFILE = '{ viewer { profile { name phone email departments { main department { name } } } } }';
    expect(await succeed(ordinary.client, PROFILE)).toMatchObject({
      viewer: {
        profile: { name: 'Olga', phone: '+8613800000001', email: 'olga@acme.example', departments: [{ main: true }] },
      },
    });
    expect(await succeed(acme.administrator, PROFILE)).toEqual({ viewer: { profile: null } });
  });
});

describe('an information scope', () => {
  test('[ID-44] is given from departments of the own one only, 3 at most', async () => {
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three', 'Four']) ids.push(await acme.addDepartment(`Scope ${name}`));
    const [one = '', two = '', three = '', four = ''] = ids;
    const powers = ['org:member:read', 'org:member:manage', 'org:department:read', 'identity:account:read'];
    const manager = await signIn(powers, [one, two]);
    const add = async (client: Client, scopeDepartmentIds: string[]) => {
      const input = {
        name: 'Scoped Scott',
        departments: [{ departmentId: one }],
        roleIds: [acme.roleIdOf('Ordinary member')],
        scopeDepartmentIds,
      };
      const { errors } = await client.query(ADD, { input });
      return errors.map(({ extensions: { code, fields } }) => [
        code,
        (fields as { path: string }[]).map(({ path }) => path),
      ]);
    };
    const foreign = globex.rootId;
    expect(await add(manager, [two, three])).toEqual([['BAD_USER_INPUT', ['scopeDepartmentIds.1']]]);
    expect(await add(acme.administrator, [foreign, one, randomUUID()])).toEqual([
      ['BAD_USER_INPUT', ['scopeDepartmentIds.0', 'scopeDepartmentIds.2']],
    ]);
    expect(await add(acme.administrator, [one, two, three, four])).toEqual([
      ['BAD_USER_INPUT', ['scopeDepartmentIds']],
    ]);
    expect(await namesOf(acme.administrator, { search: 'Scoped' })).toEqual([]);
    expect(await add(manager, [one, two])).toEqual([]);
    expect(await namesOf(acme.administrator, { search: 'Scoped' })).toEqual(['Scoped Scott']);
  });
});

describe('hidden members', () => {
  test('[ORG-20] are found by nobody but each other and who may see them, at once', async () => {
    const departmentId = await acme.addDepartment('Board');
    const ceo = await acme.addMember('Hidden Helen', { hidden: true, departments: [{ departmentId, leader: true }] });
    const cfo = await acme.addMember('Hidden Henry', { hidden: true, departments: [{ departmentId }] });
    const clerk = await acme.addMember('Plain Paul', { departments: [{ departmentId }] });
    const powers = ['org:member:read', 'org:department:read'];
    const asClerk = await signIn(powers, [departmentId], clerk.id);
    const asCfo = await signIn(powers, [departmentId], cfo.id);
    const COUNTS = `query($id: ID!, $hidden: ID!) {
      department(id: $id) { memberCount totalMemberCount members { nodes { name } } }
      member(id: $hidden) { name }
    }`;
    const look = (client: Client) => succeed(client, COUNTS, { id: departmentId, hidden: ceo.id });
    expect(await look(asClerk)).toEqual({
      department: { memberCount: 1, totalMemberCount: 1, members: { nodes: [{ name: 'Plain Paul' }] } },
      member: null,
    });
    expect(await namesOf(asClerk, { search: 'hidden' })).toEqual([]);
    const everybody = ['Hidden Helen', 'Hidden Henry', 'Plain Paul'];
    for (const client of [asCfo, acme.administrator]) {
      expect(await look(client)).toMatchObject({ department: { memberCount: 3 }, member: { name: 'Hidden Helen' } });
      expect(await namesOf(client, { departmentId })).toEqual(everybody);
    }
    await succeed(acme.administrator, UPDATE, { input: { memberId: ceo.id, hidden: false } });
    expect(await namesOf(asClerk, { departmentId })).toEqual(['Hidden Helen', 'Plain Paul']);
    await succeed(acme.administrator, UPDATE, { input: { memberId: ceo.id, hidden: true } });
    expect(await namesOf(asClerk, { departmentId })).toEqual(['Plain Paul']);
  });

  test('[ORG-20] [GW-23] are hidden only by who may see them, and others do not learn that it is possible', async () => {
    const manager = await signIn(['org:member:read', 'org:member:manage'], [acme.rootId]);
    for (const hidden of [true, false, null]) {
      const input = { memberId: ordinary.memberId, hidden };
      expect(await codesOf(manager, UPDATE, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    }
    const inputs = '{ __type(name: "UpdateMemberInput") { inputFields { name } } }';
    expect(JSON.stringify(await succeed(manager, inputs))).not.toContain('"hidden"');
    expect(JSON.stringify(await succeed(acme.administrator, inputs))).toContain('"hidden"');
    expect(await namesOf(manager, { search: 'Olga' })).toEqual(['Olga']);
  });

  test('[ORG-20] are still found by whoever has talked with them, within the scope, and by nobody else', async () => {
    const departmentId = await acme.addDepartment('Works');
    const places = { departments: [{ departmentId }] };
    const hidden = await acme.addMember('Veiled Vera', { ...places, hidden: true });
    const friend = await acme.addMember('Talking Tom', places);
    const other = await acme.addMember('Silent Sam', places);
    const powers = ['org:member:read', 'sms:account:read', 'identity:account:read'];
    const asFriend = await signIn(powers, [departmentId], friend.id);
    const asOther = await signIn(powers, [departmentId], other.id);
    expect(await namesOf(asFriend, { search: 'Veiled' })).toEqual([]);
    const app = await system.signIn({
      kind: 'app',
      subject: randomUUID(),
      enterpriseId: acme.enterpriseId,
      permissions: ['archive:write'],
      scope: { everything: true, departmentIds: [] },
    });
    const text = { sentAt: '2026-03-10T09:00:00+08:00', kind: 'TEXT' as const, body: 'Hello' };
    const messages = [
      { ...text, messageId: '1', from: { memberId: hidden.id }, to: { memberId: friend.id } },
      { ...text, messageId: '2', from: { external: { id: 'guest' } }, to: { memberId: hidden.id } },
      { ...text, messageId: '3', from: { memberId: friend.id }, to: { memberId: other.id } },
    ];
    expect(await succeed(app, INGEST, { input: { messages } })).toEqual({ ingestMessages: { accepted: 3 } });
    const elsewhere = await acme.addDepartment('Elsewhere');
    const asFriendElsewhere = await signIn(powers, [elsewhere], friend.id);
    expect(await namesOf(asFriend, { search: 'Veiled' })).toEqual(['Veiled Vera']);
    expect(await namesOf(asOther, { search: 'Veiled' })).toEqual([]);
    expect(await namesOf(asFriendElsewhere, { search: 'Veiled' })).toEqual([]);
    expect(await namesOf(globex.administrator, { search: 'Veiled' })).toEqual([]);
    const SMS = 'query($id: ID!) { member(id: $id) { name smsAccount { balance } account { number } } }';
    expect(await succeed(asFriend, SMS, { id: hidden.id })).toMatchObject({
      member: { smsAccount: { balance: 0 }, account: { number: hidden.accountNumber } },
    });
    expect(await succeed(asOther, SMS, { id: hidden.id })).toEqual({ member: null });
  });

  test('[ORG-20] stay in sight of running sessions when the enterprise chose that, until the next sign-in', async () => {
    const company = await openCompany(system, 'Patient');
    const { administrator, rootId } = company;
    const target = await company.addMember('Fading Fay');
    const viewer = await company.addPerson('Watching Wanda', 'Information administrator');
    const choose = (effect: InputOf<typeof SET_EFFECT>['effect']) =>
      succeed(administrator, SET_EFFECT, { input: { effect } });
    const hide = (hidden: boolean) => succeed(administrator, UPDATE, { input: { memberId: target.id, hidden } });
    const finds = async (client: Client) => (await namesOf(client, { search: 'Fading' })).length === 1;
    const EFFECT = '{ hiddenMembersEffect }';
    expect(await succeed(administrator, EFFECT)).toEqual({ hiddenMembersEffect: 'AT_ONCE' });
    await hide(true);
    expect(await finds(viewer.client)).toBe(false);
    // The choice brings nobody to light who is hidden already.
    await choose('AT_NEXT_SIGN_IN');
    expect(await succeed(administrator, EFFECT)).toEqual({ hiddenMembersEffect: 'AT_NEXT_SIGN_IN' });
    expect(await succeed(globex.administrator, EFFECT)).toEqual({ hiddenMembersEffect: 'AT_ONCE' });
    expect(await finds(viewer.client)).toBe(false);
    await hide(false);
    await hide(true);
    const withoutSession = await system.signIn({
      kind: 'app',
      subject: randomUUID(),
      enterpriseId: company.enterpriseId,
      permissions: ['org:member:read'],
      scope: { everything: false, departmentIds: [rootId] },
    });
    const ACCOUNT = 'query($id: ID!) { member(id: $id) { account { number } } }';
    expect(await finds(viewer.client)).toBe(true);
    expect(await succeed(viewer.client, ACCOUNT, { id: target.id })).toMatchObject({
      member: { account: { number: target.accountNumber } },
    });
    expect(await finds(await company.signInAgain(viewer))).toBe(false);
    expect(await finds(withoutSession)).toBe(false);
    // Another change of a hidden member does not move the instant.
    await succeed(administrator, UPDATE, { input: { memberId: target.id, title: 'Fellow' } });
    expect(await finds(viewer.client)).toBe(true);
    await choose('AT_ONCE');
    expect(await finds(viewer.client)).toBe(false);
  });

  test('[ORG-20] take effect as those choose who may hide members, each for their own enterprise', async () => {
    const input = { effect: 'AT_NEXT_SIGN_IN' } as const;
    const EFFECT = '{ hiddenMembersEffect }';
    const half = await signIn(['org:member:manage'], [acme.rootId]);
    const otherHalf = await signIn(['org:hidden:read'], [acme.rootId]);
    for (const client of [half, otherHalf, ordinary.client])
      expect(await codesOf(client, SET_EFFECT, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await codesOf(ordinary.client, EFFECT)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await succeed(acme.administrator, EFFECT)).toEqual({ hiddenMembersEffect: 'AT_ONCE' });
  });
});

describe('a page of members', () => {
  test('[S4] [ORG-11] takes a cursor only back into the order that it is of', async () => {
    const departmentId = await acme.addDepartment('Cursors');
    for (const name of ['甲', '乙']) await acme.addMember(name, { departments: [{ departmentId }] });
    const page = { filter: { departmentId }, sort: { field: 'NAME', direction: 'ASC' }, first: 1 } as const;
    const { members } = await succeed(acme.administrator, PAGE, page);
    const after = present(members.pageInfo.endCursor);
    const orders = [
      { field: 'ADDED', direction: 'ASC' },
      { field: 'ADDED', direction: 'DESC' },
      { field: 'NAME', direction: 'DESC' },
    ] as const;
    for (const sort of orders) {
      const answer = await acme.administrator.query(PAGE, { ...page, sort, after });
      const fields = [{ path: 'after' }];
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields } }]);
    }
    for (const wrong of ['', after.slice(0, -1), `${after}A`, Buffer.from('["x"]').toString('base64url')]) {
      expect(await codesOf(acme.administrator, PAGE, { ...page, after: wrong })).toEqual(['BAD_USER_INPUT']);
    }
  });
});
