import { type Client, shareTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, openCompany, type Person, succeed } from './support/company.ts';
import { importWorkbook, type Row, workbookOf } from './support/import.ts';

const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const MEMBER = 'query M($id: ID!) { member(id: $id) { name title phone email departments { leader } } }';
const CONTACTS = '{ viewer { contacts { address signsIn } } }';
const CONFIRM = 'mutation C($input: ConfirmContactInput!) { confirmContact(input: $input) { viewer { id } } }';
const ASK = 'mutation A($input: RequestContactCodeInput!) { requestContactCode(input: $input) { expiresAt } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
/** Imports, and reads what an import shows; nothing more. */
let importer: Person;
let above: Person;
let below: Person;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, '星河智造集团');
  globex = await openCompany(system, 'Globex');
  const permissions = ['org:member:import', 'org:member:read', 'org:department:read', 'org:contact:read'];
  const { addRole } = await succeed(acme.administrator, ADD_ROLE, {
    input: { name: 'Importer', permissions },
  });
  importer = await acme.addPerson('因珀', 'Ordinary member', { roleIds: [addRole.role.id] });
  above = await acme.addPerson('上官', 'System administrator', { phone: '13800000001', email: 'shang@acme.example' });
  below = await acme.addPerson('夏末', 'Ordinary member', { phone: '13800000002' });
});
afterAll(() => system.stop());

const read = async (client: Client, id: string) => (await succeed(client, MEMBER, { id })).member;
const about = ({ name, accountNumber }: Person, more: Row): Row => ({ 姓名: name, 帐号: accountNumber, ...more });
const importRows = async (client: Client, rows: Row[], partial = false) =>
  importWorkbook(system, client, await workbookOf(rows), partial);

describe('an import row about somebody who stands above', () => {
  test('[ID-43, S24] is refused in every cell that would change something, and nothing of the list is written', async () => {
    const before = [await read(acme.administrator, above.memberId), await read(acme.administrator, below.memberId)];
    const edit = {
      手机: '13800000009',
      企业邮箱: 'mine@acme.example',
      职务: '清洁',
      部门: '星河智造集团',
      是否部门负责人: '是',
    };
    const report = await importRows(importer.client, [about(below, { 职务: '组长' }), about(above, edit)]);
    expect(report).toMatchObject({ state: 'REFUSED', refusedCount: 1, changedCount: 0 });
    expect(report.problems.map(({ row, column, code }) => ({ row, column, code }))).toEqual(
      ['职务', '手机', '企业邮箱', '是否部门负责人'].map((column) => ({ row: 3, column, code: 'ROLE_ABOVE_YOURS' })),
    );
    expect([await read(acme.administrator, above.memberId), await read(acme.administrator, below.memberId)]).toEqual(
      before,
    );
  });

  test('[ID-43, S9, S24] is told so at once with what else is wrong in it', async () => {
    const report = await importRows(importer.client, [about(above, { 职务: '清洁', 手机: 'no phone', 性别: '?' })]);
    const codes = report.problems.map(({ column, code }) => `${column} ${code}`);
    expect(codes.toSorted()).toEqual(
      ['职务 ROLE_ABOVE_YOURS', '手机 ROLE_ABOVE_YOURS', '手机 null', '性别 ROLE_ABOVE_YOURS', '性别 null'].toSorted(),
    );
  });

  test('[ID-43, S24] found by the phone is refused as well; a partial import writes the others', async () => {
    const rows = [{ 姓名: '篡改', 手机: '13800000001' }, about(below, { 职务: '组长' })];
    const report = await importRows(importer.client, rows, true);
    expect(report).toMatchObject({ state: 'IMPORTED', changedCount: 1, refusedCount: 1 });
    expect(report.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '姓名', 'ROLE_ABOVE_YOURS'],
    ]);
    expect(await read(acme.administrator, above.memberId)).toMatchObject({ name: '上官' });
    expect(await read(acme.administrator, below.memberId)).toMatchObject({ title: '组长' });
  });

  test('[ID-43, S24] may say what is there, and is written by whoever stands no lower', async () => {
    const same = await importRows(importer.client, [about(above, { 手机: '13800000001' })]);
    expect(same).toMatchObject({ state: 'IMPORTED', unchangedCount: 1 });
    const done = await importRows(acme.administrator, [about(above, { 职务: '主管' })]);
    expect(done).toMatchObject({ state: 'IMPORTED', changedCount: 1 });
    const foreign = await importRows(globex.administrator, [about(above, { 职务: '清洁' })]);
    expect(foreign.problems.map(({ column }) => column)).toContain('帐号');
    expect(await read(acme.administrator, above.memberId)).toMatchObject({ title: '主管' });
  });
});

describe('an import row with another phone', () => {
  const contactsOf = async (client: Client) => (await succeed(client, CONTACTS)).viewer.contacts;
  async function confirmPhone(client: Client, phone: string): Promise<void> {
    await succeed(client, ASK, { input: { phone } });
    const sent = () => /code is (\d{6})/.exec(textsSentTo(system, `+86${phone}`).join())?.[1] ?? '';
    await expect.poll(sent).not.toBe('');
    await succeed(client, CONFIRM, { input: { phone, code: sent() } });
  }
  const BINDINGS = `query B($id: ID!) { memberImport(id: $id) {
    bindingsBrokenCount bindingsBroken { row memberId contacts } page: bindingsBroken(first: 1, afterRow: 2) { row }
  } }`;

  test('[ID-37, ORG-12, S23] says whose sign-in by contact it broke', async () => {
    const phones = ['13800000101', '13800000102', '13800000103'];
    const people = await Promise.all(phones.map((phone) => acme.addPerson(phone, 'Ordinary member', { phone })));
    const [first, second, unproven] = people as [Person, Person, Person];
    await Promise.all([first, second].map(({ client, name }) => confirmPhone(client, name)));
    const report = await importRows(acme.administrator, [
      about(first, { 手机: '13800000111' }),
      about(unproven, { 手机: '13800000113' }),
      about(second, { 手机: '13800000112', 企业邮箱: 'p2@acme.example' }),
    ]);
    expect(report).toMatchObject({ state: 'IMPORTED', changedCount: 3 });
    expect(await succeed(acme.administrator, BINDINGS, { id: report.id })).toEqual({
      memberImport: {
        bindingsBrokenCount: 2,
        bindingsBroken: [
          { row: 2, memberId: first.memberId, contacts: ['PHONE'] },
          { row: 4, memberId: second.memberId, contacts: ['PHONE'] },
        ],
        page: [{ row: 4 }],
      },
    });
    expect(await contactsOf(first.client)).toEqual([{ address: '+8613800000111', signsIn: false }]);
  });
});
