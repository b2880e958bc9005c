import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, openCompany, succeed } from './support/company.ts';
import { importWorkbook, workbookFixture } from './support/import.ts';
import { partsOf } from './support/package.ts';
import { zipOf } from './support/zip.ts';

const MEMBERS = `query Found($filter: MemberFilter) { members(filter: $filter, first: 10) { nodes {
  name title employeeNumber departments { department { name } }
} } }`;

/** Who stands in each file. */
const NAMES = {
  'two-sheets-excel-order.xlsx': '流失G',
  'deferred-sheet.xlsx': '基线一',
  'phonetic-shared.xlsx': '单雄信',
  'inline-phonetic.xlsx': '单田芳',
  't-then-r.xlsx': '李四光',
  'inline-rich.xlsx': '欧阳锋',
  'leading-zero-format.xlsx': '零头甲',
  'no-cell-references.xlsx': '无址甲',
  'prefixed-namespace.xlsx': '前缀甲',
  'part-name-other.xlsx': '大写甲',
  'utf16-strings.xlsx': '宽码甲',
  'hidden-sheet-first.xlsx': '新表甲',
  'tab-order.xlsx': '前页甲',
  'two-lists.xlsx': '多表甲',
  'header-star.xlsx': '头星甲',
  'header-inner-space.xlsx': '头内甲',
  'title-row-above.xlsx': '标题甲',
  'header-unknown-column-dropped.xlsx': '头忽甲',
};

let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, '星河智造集团');
});
afterAll(() => system.stop());

const importFixture = async (name: string) => importWorkbook(system, acme.administrator, await workbookFixture(name));
const findMember = async (search: string) => {
  const { members } = await succeed(acme.administrator, MEMBERS, {
    filter: { search },
  });
  return members.nodes;
};

describe('a file', () => {
  test('[I1] that is damaged is refused, and the next import goes on', async () => {
    for (const name of ['corrupt-middle-hangs.xlsx', 'corrupt-sheet-4-bytes-hangs.xlsx']) {
      expect(await importFixture(name)).toMatchObject({ state: 'FAILED', errorCode: 'FILE_NOT_READABLE' });
    }
    expect(await importFixture('strings-first.xlsx')).toMatchObject({ state: 'IMPORTED' });
  });

  test.each(Object.entries(NAMES))(
    '[I2, I3, I6, I7, S25] is imported as a spreadsheet program shows it: %s',
    async (file, name) => {
      expect(await importFixture(file)).toMatchObject({ state: 'IMPORTED', rowCount: 1, problems: [] });
      expect(await findMember(name)).toMatchObject([{ name, departments: [{ department: { name: '测试甲' } }] }]);
    },
  );

  test('[I6] without numbers of its rows is read: its phone is told, which is none', async () => {
    expect(await importFixture('no-row-reference.xlsx')).toMatchObject({
      state: 'REFUSED',
      problems: [{ row: 2, column: '手机' }],
    });
  });

  test('[I7, I10] tells what it holds beside the list', async () => {
    expect(await importFixture('two-lists.xlsx')).toMatchObject({ state: 'IMPORTED', ignoredSheets: ['表2'] });
    const member = ['甲', '星河智造集团', '13900010999', '普通成员', '好'];
    const rows = [['姓名', '部门', '手机', '角色', '备注'], member];
    const content = zipOf(partsOf([{ name: '成员', rows }]));
    expect(await importWorkbook(system, acme.administrator, content)).toMatchObject({
      state: 'IMPORTED',
      ignoredColumns: ['备注'],
      ignoredSheets: [],
    });
  });

  test('[I3] with dates and numbers that lost their digits is refused with the cells', async () => {
    expect(await importFixture('date-as-serial.xlsx')).toMatchObject({
      state: 'REFUSED',
      problems: [
        { row: 2, column: '职务', reason: '单元格是日期，请改为文本。' },
        { row: 2, column: '工号', reason: '单元格是日期，请改为文本。' },
      ],
    });
    expect(await importFixture('long-number.xlsx')).toMatchObject({
      state: 'REFUSED',
      problems: [{ row: 2, column: '工号', reason: expect.stringContaining('15 位') }],
    });
  });

  test('[S25] may be CSV', async () => {
    const csv = '姓名,部门,手机,角色\n逗号甲,星河智造集团,13900010998,普通成员\n';
    const report = await importWorkbook(system, acme.administrator, Buffer.from(csv), false, '名单.csv');
    expect(report).toMatchObject({ state: 'IMPORTED', addedCount: 1 });
    expect(await findMember('逗号甲')).toHaveLength(1);
  });
});
