import { operationsOf, runExport, shareTestSystem, type TestSystem } from '@account-center/testing';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, type Person, succeed } from './support/company.ts';
import {
  bufferOf,
  download,
  fixture,
  header,
  importWorkbook,
  readImport,
  type Row,
  sheetOf,
  startImport,
  upload,
  workbookOf,
} from './support/import.ts';

const COUNT = '{ members { totalCount } departments { name } }';
const TEMPLATE = 'mutation { createMemberImportTemplate { file { url fileName } } }';
const UNRESOLVED = '{ unresolvedMemberImport { refusedCount errorFile { url } } }';
const UPLOAD =
  'mutation($input: RequestMemberImportUploadInput!) { requestMemberImportUpload(input: $input) { upload { fileId } } }';
const START = 'mutation($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id } } }';

let system: TestSystem;
let acme: Company;
let globex: Company;
let ordinary: Person;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, '星河智造集团');
  globex = await openCompany(system, 'Globex');
  ordinary = await acme.addPerson('奥莉', 'Ordinary member', { phone: '13800000001' });
});
afterAll(() => system.stop());

const good = (name: string, phone: string, more: Row = {}): Row => ({
  姓名: name,
  手机: phone,
  部门: '星河智造集团',
  角色: '普通成员',
  ...more,
});
const countsOf = (company: Company) => succeed(company.administrator, COUNT);
const exportUrl = async (company: Company) => (await runExport(company.administrator, 'memberExport', {})).file.url;

describe('the template', () => {
  test('[ORG-30] carries the rules as comments and drop-downs for roles and departments', async () => {
    const { createMemberImportTemplate: made } = await succeed(acme.administrator, TEMPLATE);
    const workbook = await download(system, made.file.url);
    const sheet = sheetOf(workbook);
    expect(header.map((_, index) => sheet.getRow(1).getCell(index + 1).text)).toEqual([...header]);
    for (const index of header.keys()) expect(sheet.getRow(1).getCell(index + 1).note).toBeDefined();
    const choices = workbook.worksheets[1];
    const texts = (column: number) =>
      (choices?.getColumn(column).values ?? []).filter((value) => value !== undefined && value !== null);
    expect(texts(1)).toEqual(expect.arrayContaining(['Ordinary member', 'System administrator']));
    expect(texts(2)).toEqual(['星河智造集团']);
    for (const column of ['角色', '部门'] as const) {
      expect(sheet.getRow(2).getCell(header.indexOf(column) + 1).dataValidation).toMatchObject({ type: 'list' });
    }
    expect(await codesOf(ordinary.client, TEMPLATE)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('an import', () => {
  test('[ORG-31] writes nothing while a row is wrong, and says which cells are', async () => {
    const before = await countsOf(acme);
    const rows = [
      good('好人', '13600000001', { 部门: '星河智造集团/新部门' }),
      good('坏手机', '12345'),
      good('重复甲', '13600000003'),
      good('重复乙', '13600000003'),
      good('角色', '13600000004', { 角色: '没有的角色' }),
      good('部门', '13600000005', { 部门: '别的公司/部门' }),
      good('占用', '13800000001', { 帐号: '999' }),
      { 手机: '13600000006' },
      good('公式', '13600000007', { 职务: { formula: '1+1', result: 2 } }),
      good('号段', '13600000008', { 帐号: '1' }),
    ];
    const report = await importWorkbook(system, acme.administrator, await workbookOf(rows));
    expect(report).toMatchObject({ state: 'REFUSED', rowCount: 10, addedCount: 0, refusedCount: 8 });
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, '手机'],
      [5, '手机'],
      [6, '角色'],
      [7, '部门'],
      [8, '帐号'],
      [9, '姓名'],
      [9, '部门'],
      [9, '角色'],
      [10, '职务'],
      [11, '帐号'],
    ]);
    expect(await countsOf(acme)).toEqual(before);
  });

  test('[ORG-32] keeps the error workbook until it is resolved: wrong cells red, missing ones orange, each with why', async () => {
    const rows = [
      good('坏', '12345'),
      { 姓名: '缺', 手机: '13600000011', 角色: '普通成员' },
      good('好', '13600000012'),
    ];
    await importWorkbook(system, acme.administrator, await workbookOf(rows));
    const read = () => succeed(acme.administrator, UNRESOLVED);
    const { unresolvedMemberImport: open } = await read();
    const sheet = sheetOf(await download(system, open?.errorFile?.url ?? ''));
    const cell = (row: number, column: (typeof header)[number]) =>
      sheet.getRow(row).getCell(header.indexOf(column) + 1);
    expect(cell(2, '手机').fill).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
    expect(cell(2, '手机').text).toBe('12345');
    expect(JSON.stringify(cell(2, '手机').note)).toContain('手机');
    expect(cell(3, '部门').fill).toMatchObject({ fgColor: { argb: 'FFFFA500' } });
    expect(JSON.stringify(cell(3, '部门').note)).toContain('必填');
    expect(cell(4, '手机').note).toBeUndefined();
    expect((await read()).unresolvedMemberImport).not.toBeNull();
    expect(await succeed(globex.administrator, UNRESOLVED)).toEqual({ unresolvedMemberImport: null });
    const fixed = [good('坏', '13600000010'), good('缺', '13600000011'), good('好', '13600000012')];
    expect(await importWorkbook(system, acme.administrator, await workbookOf(fixed))).toMatchObject({
      state: 'IMPORTED',
      addedCount: 3,
    });
    expect((await read()).unresolvedMemberImport).toBeNull();
  });

  test('[ORG-31] writes the good rows of a wrong file when that is asked', async () => {
    const rows = [good('好的', '13600000021', { 部门: '星河智造集团/部分/小组' }), good('坏的', '1')];
    const report = await importWorkbook(system, acme.administrator, await workbookOf(rows), true);
    expect(report).toMatchObject({
      state: 'IMPORTED',
      addedCount: 1,
      refusedCount: 1,
      departmentsAddedCount: 2,
      errorFile: { url: expect.any(String) },
    });
  });

  test('[ORG-31] reads rich text, links, numbers, and a file that LibreOffice saved', async () => {
    const rows = [
      good('', '', {
        姓名: { richText: [{ text: '富' }, { text: '文本' }] },
        手机: 13600000031,
        企业邮箱: { text: 'rich@acme.example', hyperlink: 'mailto:rich@acme.example' },
      }),
    ];
    expect(await importWorkbook(system, acme.administrator, await workbookOf(rows))).toMatchObject({
      state: 'IMPORTED',
      addedCount: 1,
    });
    const report = await importWorkbook(system, globex.administrator, await fixture('saved-by-libreoffice.xlsx'));
    expect(report).toMatchObject({ state: 'IMPORTED', addedCount: 3, departmentsAddedCount: 2, problems: [] });
  });

  test('[ORG-31] refuses what is no workbook, lacks columns, or was never uploaded', async () => {
    expect(await importWorkbook(system, acme.administrator, Buffer.from('this is no workbook'))).toMatchObject({
      state: 'FAILED',
      errorCode: 'FILE_NOT_READABLE',
    });
    const truncated = (await fixture('directory-312.xlsx')).subarray(0, 9_000);
    expect(await importWorkbook(system, acme.administrator, truncated)).toMatchObject({ state: 'FAILED' });
    const empty = await workbookOf([]);
    expect(await importWorkbook(system, acme.administrator, empty)).toMatchObject({
      state: 'FAILED',
      errorCode: 'IMPORT_EMPTY',
    });
    const lacking = new ExcelJS.Workbook();
    lacking.addWorksheet('成员').addRow(['姓名', '手机']);
    expect(await importWorkbook(system, acme.administrator, await bufferOf(lacking))).toMatchObject({
      state: 'FAILED',
      errorCode: 'IMPORT_COLUMNS_MISSING',
    });
    const { requestMemberImportUpload } = await succeed(acme.administrator, UPLOAD, { input: { fileName: 'a.xlsx' } });
    expect(await codesOf(acme.administrator, START, { input: requestMemberImportUpload.upload })).toEqual([
      'FILE_NOT_UPLOADED',
    ]);
    expect(await codesOf(acme.administrator, UPLOAD, { input: { fileName: 'a.exe' } })).toEqual(['BAD_USER_INPUT']);
  });

  test('[ORG-31] is started and followed by nobody without the right, and not by another enterprise', async () => {
    const fileId = await upload(system, acme.administrator, await workbookOf([good('外人', '13600000041')]));
    expect(await codesOf(ordinary.client, START, { input: { fileId } })).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await codesOf(globex.administrator, START, { input: { fileId } })).toEqual(['NOT_FOUND']);
    const id = await startImport(acme.administrator, { fileId });
    expect(await readImport(globex.administrator, id)).toBeNull();
    expect(await readImport(acme.administrator, id)).not.toBeNull();
  });
});

describe('a real directory', () => {
  test('[ORG-31, ORG-33, ORG-34] of 312 people goes in at once, out again, and back without a change', {
    timeout: 120_000,
  }, async () => {
    const company = await openCompany(system, '星河智造集团');
    const SELL = 'mutation($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
    await succeed(company.administrator, SELL, { input: { name: '销售', permissions: ['sms:message:send'] } });
    const list = await fixture('directory-312.xlsx');
    expect(await importWorkbook(system, company.administrator, list)).toMatchObject({
      state: 'IMPORTED',
      rowCount: 312,
      addedCount: 312,
      progressDone: 624,
      progressTotal: 624,
    });
    const counts = await countsOf(company);
    expect(counts.members.totalCount).toBe(312);
    expect(await importWorkbook(system, company.administrator, list)).toMatchObject({
      state: 'IMPORTED',
      addedCount: 0,
      changedCount: 0,
      unchangedCount: 312,
    });
    const exported = await bufferOf(await download(system, await exportUrl(company)));
    expect(await importWorkbook(system, company.administrator, exported)).toMatchObject({
      state: 'IMPORTED',
      addedCount: 0,
      changedCount: 0,
      unchangedCount: 312,
    });
    expect(await countsOf(company)).toEqual(counts);
  });
});

describe('an export', () => {
  test('[ORG-34] defuses formulas, and imports back as it was', async () => {
    await acme.addMember('=1+1', { phone: '13600000051', title: '@SUM(A1)', alias: "'=x" });
    const url = await exportUrl(acme);
    const sheet = sheetOf(await download(system, url));
    const texts: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)", "''=x"]));
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    const back = await importWorkbook(system, acme.administrator, await bufferOf(await download(system, url)));
    expect(back).toMatchObject({ state: 'IMPORTED', addedCount: 0, changedCount: 0 });
  });

  test('[ORG-33] has only whom the caller may find, with the cells that they may read', async () => {
    const departmentId = await acme.addDepartment('导出部');
    await acme.addMember('看得见', { phone: '13600000061', departments: [{ departmentId }] });
    await acme.addMember('看不见', { phone: '13600000062', hidden: true, departments: [{ departmentId }] });
    const caller = {
      kind: 'member' as const,
      subject: acme.rootId,
      enterpriseId: acme.enterpriseId,
      scope: { everything: false, departmentIds: [departmentId] },
    };
    const exporter = await system.signIn({ ...caller, permissions: ['org:member:export', 'org:member:read'] });
    const { file, rowsWritten, rowsTotal } = await runExport(exporter, 'memberExport', {});
    expect([rowsWritten, rowsTotal]).toEqual([1, 1]);
    const row = sheetOf(await download(system, file.url)).getRow(2);
    const text = (column: (typeof header)[number]) => row.getCell(header.indexOf(column) + 1).text;
    expect([text('姓名'), text('部门'), text('手机'), text('帐号'), text('角色')]).toEqual([
      '看得见',
      '星河智造集团/导出部',
      '',
      '',
      '',
    ]);
    const { errors } = await operationsOf('memberExport').start(globex.administrator, { filter: { departmentId } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
