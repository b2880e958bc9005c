import { runExport, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnKeys, columns } from '../src/member-list/columns.rules.ts';
import { type Company, openCompany, succeed } from './support/company.ts';
import { bufferOf, download, importWorkbook, sheetOf } from './support/import.ts';

const TEMPLATE = `mutation($input: CreateMemberImportTemplateInput!) {
  createMemberImportTemplate(input: $input) { file { url fileName } }
}`;

let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Lingua');
});
afterAll(() => system.stop());

test('[ORG-30] the template speaks the language that is asked for, down to the words to choose from', async () => {
  for (const [language, yes, fileName] of [
    ['ZH', '是', '成员导入模板.xlsx'],
    ['EN', 'Yes', 'Member import template.xlsx'],
  ] as const) {
    const answer = await succeed(acme.administrator, TEMPLATE, {
      input: { language },
    });
    const { file } = answer.createMemberImportTemplate;
    expect(file.fileName).toBe(fileName);
    const workbook = await download(system, file.url);
    const told = language === 'EN' ? 'en' : 'zh';
    for (const [index, key] of columnKeys.entries()) {
      const cell = sheetOf(workbook)
        .getRow(1)
        .getCell(index + 1);
      expect(cell.text).toBe(columns[key].header[told]);
      expect(JSON.stringify(cell.note)).toContain(JSON.stringify(columns[key].rule[told]).slice(1, -1));
    }
    const leader = sheetOf(workbook)
      .getRow(2)
      .getCell(columnKeys.indexOf('leader') + 1);
    const [choices] = leader.dataValidation.formulae as string[];
    expect(choices).toContain(`'${workbook.worksheets[1]?.name}'!`);
    expect(workbook.worksheets[1]?.getCell('D1').text).toBe(yes);
  }
});

test('[ORG-33, ORG-34] an export in English is imported unchanged, and what is wrong in it is told in English', async () => {
  await acme.addMember('Wang', { gender: 'FEMALE', phone: '13712340001', hidden: true });
  const { file } = await runExport(acme.administrator, 'memberExport', { language: 'EN' });
  expect(file.name).toBe('Members.xlsx');
  const workbook = await download(system, file.url);
  const row = sheetOf(workbook).getRow(2);
  const cell = (key: (typeof columnKeys)[number]) => row.getCell(columnKeys.indexOf(key) + 1);
  expect([cell('gender').text, cell('leader').text, cell('hidden').text]).toEqual(['Female', 'No', 'Yes']);
  expect(await importWorkbook(system, acme.administrator, await bufferOf(workbook))).toMatchObject({
    state: 'IMPORTED',
    unchangedCount: 1,
    changedCount: 0,
  });
  cell('gender').value = '?';
  const report = await importWorkbook(system, acme.administrator, await bufferOf(workbook));
  expect(report.problems).toMatchObject([{ column: 'Gender', reason: 'Only: Male / Female.' }]);
  expect(report.errorFile?.fileName).toBe('Import errors.xlsx');
});
