import { type Client, startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, type Person, succeed } from './support/company.ts';

const UPDATE = 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { name } } }';
const FIND = 'query($filter: MemberFilter) { members(filter: $filter) { nodes { name } } }';
const CONTACT = 'query($id: ID!) { member(id: $id) { name phone email employeeNumber } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
let ordinary: Person;
beforeAll(async () => {
  system = await startTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  ordinary = await acme.addPerson('Olga', 'Ordinary member', { phone: '13800000001', email: 'Olga@acme.example' });
});
afterAll(() => system.stop());

const namesOf = async (client: Client, filter: Record<string, unknown>) => {
  const { members } = await succeed<{ members: { nodes: { name: string }[] } }>(client, FIND, { filter });
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
    const answer = await ordinary.client.query<{ member: unknown }>(CONTACT, { id });
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

  test('[ORG-20] are hidden only by who may see them', async () => {
    const manager = await signIn(['org:member:read', 'org:member:manage'], [acme.rootId]);
    const input = { memberId: ordinary.memberId, hidden: true };
    expect(await codesOf(manager, UPDATE, { input })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await namesOf(manager, { search: 'Olga' })).toEqual(['Olga']);
  });
});
