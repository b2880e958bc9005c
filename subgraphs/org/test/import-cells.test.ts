import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, succeed } from './support/company.ts';
import { importWorkbook, type ImportReport, workbookFixture } from './support/import.ts';
import { partsOf } from './support/package.ts';
import { zipOf } from './support/zip.ts';

const ROOT = '星河智造集团';
const HEADER = [
  '姓名',
  '部门',
  '手机',
  '角色',
  '帐号',
  '性别',
  '工号',
  '企业邮箱',
  '是否部门负责人',
  '信息管理范围',
  '是否隐藏',
  '职务',
] as const;
const ENGLISH = [
  'Name',
  'Departments',
  'Phone',
  'Roles',
  'Account number',
  'Gender',
  'Employee number',
  'Email',
  'Department leader',
  'Information scope',
  'Hidden',
  'Title',
];
type Cells = Partial<Record<(typeof HEADER)[number], string>>;
const MEMBER = `query Found($filter: MemberFilter) { members(filter: $filter, first: 10) { nodes {
  name gender employeeNumber email phone departments { department { name } leader }
} } }`;
const DEPARTMENTS = '{ departments { name } }';
const ADD_ROLE = 'mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id name } } }';

let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, ROOT);
});
afterAll(() => system.stop());

let phones = 13_700_000_000;
const nextPhone = () => String((phones += 1));
const rowOf = (name: string, more: Cells = {}): Cells => ({
  姓名: name,
  部门: ROOT,
  手机: nextPhone(),
  角色: '普通成员',
  ...more,
});

async function importRows(
  rows: readonly Cells[],
  { partial = false, header = [...HEADER] as string[] } = {},
): Promise<ImportReport> {
  const cells = rows.map((row) => HEADER.map((column) => row[column] ?? null));
  return importWorkbook(
    system,
    acme.administrator,
    zipOf(partsOf([{ name: '成员', rows: [header, ...cells] }])),
    partial,
  );
}
const cellsOf = ({ problems }: ImportReport) => problems.map(({ row, column }) => `${row} ${column}`);
const departmentNames = async () =>
  (await succeed(acme.administrator, DEPARTMENTS)).departments.map(({ name }) => name);
const find = async (search: string) => {
  const { members } = await succeed(acme.administrator, MEMBER, {
    filter: { search },
  });
  return members.nodes;
};

describe('a list of departments in a cell', () => {
  test('[I4] is parted by every separator that people type', async () => {
    const separators = [';', '；', '、', ',', '，', '\n', ' ;\n'];
    const rows = separators.map((separator, index) =>
      rowOf(`分隔${index}`, { 部门: `${ROOT}/分一${separator}${ROOT}/分二`, 是否部门负责人: `否${separator}是` }),
    );
    expect(await importRows(rows)).toMatchObject({ state: 'IMPORTED', departmentsAddedCount: 2, problems: [] });
    expect(await find('分隔3')).toMatchObject([
      {
        departments: [
          { department: { name: '分一' }, leader: false },
          { department: { name: '分二' }, leader: true },
        ],
      },
    ]);
    expect(
      await importWorkbook(system, acme.administrator, await workbookFixture('departments-other-separator.xlsx')),
    ).toMatchObject({ state: 'IMPORTED', departmentsAddedCount: 2 });
    expect(await departmentNames()).toEqual(expect.arrayContaining(['顿一', '顿二']));
  });

  test('[I4] makes no departments of what is a slip: the root again, levels without a name, control characters', async () => {
    const before = await departmentNames();
    const paths = [
      `${ROOT}/甲部 ${ROOT}`,
      `${ROOT}/甲部/${ROOT}/乙部`,
      `${ROOT}//乙部`,
      `${ROOT}/_x0007_`,
      `${ROOT}/${'长'.repeat(65)}`,
      '别处/乙部',
    ];
    const report = await importRows(paths.slice(1).map((path, index) => rowOf(`误${index}`, { 部门: path })));
    expect(report).toMatchObject({ state: 'REFUSED', refusedCount: 5 });
    expect(report.problems[0]?.reason).toContain('再次出现根部门');
    expect(await departmentNames()).toEqual(before);
  });

  test('[S25, I4, I12] is read with full-width and trailing slashes, widths and characters that nobody sees', async () => {
    await acme.addDepartment('AB（研）');
    const before = await departmentNames();
    const paths = [
      `${ROOT}／AB(研)`,
      `${ROOT}/ＡＢ（研）/`,
      `/${ROOT}/AB\u200b（研）`,
      `${ROOT} / AB（研）`,
      `\ufeff${ROOT}/`,
    ];
    expect(await importRows(paths.map((path, index) => rowOf(`宽${index}`, { 部门: path })))).toMatchObject({
      state: 'IMPORTED',
      departmentsAddedCount: 0,
    });
    expect(await departmentNames()).toEqual(before);
  });
});

describe('a cell', () => {
  test('[I8] holds words of the template, and no words of a programming language', async () => {
    const words = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];
    const report = await importRows(
      words.map((word, index) => rowOf(`词${index}`, { 性别: word, 是否隐藏: word, 是否部门负责人: word })),
    );
    expect(report).toMatchObject({ state: 'REFUSED', refusedCount: words.length });
    expect(report.problems).toHaveLength(3 * words.length);
    for (const name of ['word-constructor.xlsx', 'word-proto-fails-job.xlsx']) {
      expect(await importWorkbook(system, acme.administrator, await workbookFixture(name))).toMatchObject({
        state: 'REFUSED',
        refusedCount: 1,
      });
    }
  });

  test('[I9, S7] for a phone holds one mobile number and nothing else', async () => {
    expect(
      await importWorkbook(system, acme.administrator, await workbookFixture('two-phones-in-a-cell.xlsx')),
    ).toMatchObject({
      state: 'REFUSED',
      problems: [{ row: 2, column: '手机' }],
    });
    const texts = [
      '13988000215,,13988000216',
      '13988000215#5',
      '我的号13988000215',
      '13988000215（妻）',
      '021-62345678',
    ];
    const report = await importRows(texts.map((phone, index) => rowOf(`号${index}`, { 手机: phone })));
    expect(cellsOf(report)).toEqual(texts.map((_, index) => `${index + 2} 手机`));
    expect(report.problems.at(-1)?.reason).toContain('固定电话');
    expect(await importRows([rowOf('好号', { 手机: '(+86) 139 8800 0217' })])).toMatchObject({ state: 'IMPORTED' });
  });

  test('[I12, S5] is looked up without what nobody can see', async () => {
    const row = rowOf('隐甲', {
      角色: '普通成员\u200b',
      性别: '女\u200b',
      企业邮箱: 'hidden@acme.example\u200b',
      工号: 'Z1\u200b',
    });
    expect(await importRows([row])).toMatchObject({ state: 'IMPORTED' });
    expect(await find('隐甲')).toMatchObject([
      { gender: 'FEMALE', employeeNumber: 'Z1', email: 'hidden@acme.example' },
    ]);
    expect(cellsOf(await importRows([rowOf('隐乙', { 工号: 'Z1\ufeff' })]))).toEqual(['2 工号']);
    expect(cellsOf(await importRows([rowOf('\u2800'), rowOf('两\n行')]))).toEqual(['2 姓名', '3 姓名']);
  });
});

describe('what is wrong with a file', () => {
  test('[I11, S9] is told at once, cell by cell, in its language', async () => {
    const wrong = rowOf('', {
      手机: '1',
      部门: `别处;${ROOT}/a//b`,
      角色: '没有的角色',
      帐号: '1',
      性别: '?',
      企业邮箱: 'x',
      是否部门负责人: '是;否;是',
      信息管理范围: '别处',
      是否隐藏: '也许',
      工号: 'x'.repeat(33),
      职务: 'x'.repeat(65),
    });
    const report = await importRows([wrong]);
    expect(cellsOf(report)).toEqual(
      [
        '姓名',
        '帐号',
        '职务',
        '部门',
        '工号',
        '性别',
        '手机',
        '企业邮箱',
        '是否部门负责人',
        '角色',
        '信息管理范围',
        '是否隐藏',
      ]
        .flatMap((column) => (column === '部门' ? [column, column] : [column]))
        .map((column) => `2 ${column}`),
    );
    for (const { reason } of report.problems) expect(reason).toMatch(/\p{Script=Han}/u);
    const english = await importRows([wrong], { header: ENGLISH });
    expect(english.problems).toHaveLength(report.problems.length);
    for (const { reason, column } of english.problems)
      expect(`${column} ${reason}`.replace(ROOT, '').replace(/"[^"]*"/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('[I11] has duplicates of rows that are wrong for another reason', async () => {
    const phone = nextPhone();
    const rows = [
      rowOf('同一', { 手机: phone, 性别: '?' }),
      rowOf('同二', { 手机: phone }),
      rowOf('同三', { 手机: phone }),
    ];
    const report = await importRows(rows, { partial: true });
    expect(report).toMatchObject({ state: 'IMPORTED', addedCount: 0, refusedCount: 3 });
    expect(report.problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, '性别', expect.any(String)],
      [3, '手机', '与第 2 行重复。'],
      [4, '手机', '与第 2 行重复。'],
    ]);
  });
});

describe('the name of a role', () => {
  test("[I13] of the built-in ones is nobody else's, in any language, case and width", async () => {
    const names = ['普通成员', 'ordinary MEMBER', '系统管理员\u200b', 'Ｏrdinary member', '企业管理员'];
    for (const name of names) {
      expect(await codesOf(acme.administrator, ADD_ROLE, { input: { name, permissions: [] } })).toEqual([
        'ROLE_NAME_TAKEN',
      ]);
    }
  });

  test('[I5, S5] holds no separator of lists, and nothing that nobody sees', async () => {
    for (const name of ['销售；华东', '售;前', '甲、乙', 'a,b', '甲，乙', '换\n行', '\u200b', '  ']) {
      expect(await codesOf(acme.administrator, ADD_ROLE, { input: { name, permissions: [] } })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
    const { addRole } = await succeed(acme.administrator, ADD_ROLE, {
      input: { name: ' 销\u200b售 ', permissions: [] },
    });
    expect(addRole.role.name).toBe('销售');
    expect(await codesOf(acme.administrator, ADD_ROLE, { input: { name: '销售\ufeff', permissions: [] } })).toEqual([
      'ROLE_NAME_TAKEN',
    ]);
  });
});
