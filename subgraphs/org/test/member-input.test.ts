import { type Client, type InputOf, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, openCompany, succeed } from './support/company.ts';

const ADD = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
const UPDATE = 'mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { title } } }';
const TRANSFER = 'mutation($input: TransferMemberInput!) { transferMember(input: $input) { member { id } } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
});
afterAll(() => system.stop());

/** Paths of the fields that are refused, told by one error. */
async function wrongFields(input: InputOf<typeof ADD>): Promise<string[]> {
  const { errors } = await acme.administrator.query(ADD, { input });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  const fields = errors.flatMap(({ extensions }) => extensions.fields as { path: string }[]);
  return fields.map(({ path }) => path).toSorted();
}

describe('what is said of a member', () => {
  test('[ORG-10, S9] tells every wrong field at once, what is no id with the others', async () => {
    const input = {
      name: '',
      phone: '12345',
      departments: [{ departmentId: acme.rootId }, { departmentId: 'nope' }],
      roleIds: ['nope'],
      scopeDepartmentIds: [acme.rootId, 'neither'],
      notifyBySms: true,
    };
    expect(await wrongFields(input)).toEqual([
      'departments.1.departmentId',
      'name',
      'phone',
      'roleIds.0',
      'scopeDepartmentIds.1',
    ]);
    const silent = { name: '', departments: [], roleIds: [], notifyBySms: true };
    expect(await wrongFields(silent)).toEqual(['departments', 'name', 'phone', 'roleIds']);
  });

  test('[ORG-11, S11] names the member by id, account number or employee number, and nobody whom the caller may not find', async () => {
    const branch = await acme.addDepartment('Keyed');
    const input = { employeeNumber: 'K-1', departments: [{ departmentId: branch }] };
    const { id, accountNumber } = await acme.addMember('Kay', input);
    const update = (client: Client, key: InputOf<typeof UPDATE>) =>
      client.query(UPDATE, { input: { ...key, title: 'Keyed' } });
    for (const member of [{ id }, { accountNumber }, { employeeNumber: 'K-1' }]) {
      expect((await update(acme.administrator, { member })).data?.updateMember?.member.title).toBe('Keyed');
      const departments = [{ departmentId: branch, leader: true }];
      const moved = await succeed(acme.administrator, TRANSFER, { input: { member, departments } });
      expect(moved).toEqual({ transferMember: { member: { id } } });
    }
    const elsewhere = await system.signIn({
      kind: 'member',
      subject: acme.rootId,
      enterpriseId: acme.enterpriseId,
      memberId: null,
      permissions: ['org:member:manage'],
      scope: { everything: false, departmentIds: [await acme.addDepartment('Elsewhere')] },
    });
    const refused = [
      [elsewhere, { member: { accountNumber } }, 'NOT_FOUND'],
      [globex.administrator, { member: { employeeNumber: 'K-1' } }, 'NOT_FOUND'],
      [acme.administrator, { member: { employeeNumber: 'K-2' } }, 'NOT_FOUND'],
      [acme.administrator, { member: { id: 'nope' } }, 'NOT_FOUND'],
      [acme.administrator, { memberId: id, member: { accountNumber } }, 'BAD_USER_INPUT'],
      [acme.administrator, { member: { id, accountNumber } }, 'BAD_USER_INPUT'],
      [acme.administrator, {}, 'BAD_USER_INPUT'],
    ] as const;
    for (const [client, key, code] of refused)
      expect((await update(client, key)).errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
