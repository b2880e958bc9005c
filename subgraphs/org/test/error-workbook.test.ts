import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { Container, readXml } from '@account-center/workbook';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markMemberList } from '../src/member-list/mark-member-list.ts';
import { type ListPlace, readMemberList } from '../src/member-list/read-member-list.ts';
import type { CellProblem } from '../src/member-list/problem.rules.ts';
import { type Company, openCompany, succeed } from './support/company.ts';
import { bufferOf, header, importWorkbook, type ImportReport } from './support/import.ts';
import { readContent } from './support/package.ts';
import { zipOf } from './support/zip.ts';

const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const YELLOW: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };

let system: TestSystem;
let acme: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, '星河');
});
afterAll(() => system.stop());

async function errorFileOf({ errorFile }: ImportReport): Promise<{ content: Buffer; workbook: ExcelJS.Workbook }> {
  const response = await fetch(`${system.url}${errorFile?.url}`);
  const content = Buffer.from(await response.arrayBuffer());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await new Blob([content]).arrayBuffer());
  return { content, workbook };
}

/** A list as people keep it: a sheet before it, a column of their own, colours, a note and a choice for a whole column. */
async function ownWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const remarks = workbook.addWorksheet('说明');
  remarks.getCell('B2').value = '请勿删除';
  remarks.getCell('B2').fill = YELLOW;
  const sheet = workbook.addWorksheet('名单');
  sheet.addRow([...header, '备注']);
  sheet.addRow(['甲', '', '', '', '星河', '', '', '13700000001', '', '', '销售', '', '', '老员工']);
  sheet.addRow(['乙', '', '', '', '星河', '', '', '12345', '', '', '普通成员', '', '', '新员工']);
  sheet.addRow(['丙', '', '', '', '', '', '', '13700000003']);
  for (const name of ['A2', 'K2', 'H3', 'A3']) sheet.getCell(name).style = { font: { bold: true }, fill: YELLOW };
  sheet.getCell('A2').note = '请核对姓名';
  sheet.getCell('H3').note = '电话待确认';
  sheet.getColumn(1).width = 33;
  sheet.getCell('G2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"男,女"'] };
  return bufferOf(workbook);
}

const noteOf = (cell: ExcelJS.Cell | undefined) => JSON.stringify(cell?.note ?? null);

describe('the error workbook', () => {
  test('[ORG-32] is the uploaded one: its sheets, columns, styles and notes stay, and the wrong cells are marked', async () => {
    const report = await importWorkbook(system, acme.administrator, await ownWorkbook());
    expect(report).toMatchObject({ state: 'REFUSED', refusedCount: 3, ignoredColumns: ['备注'] });
    const first = await errorFileOf(report);
    expect(first.workbook.worksheets.map(({ name }) => name)).toEqual(['说明', '名单']);
    expect(first.workbook.getWorksheet('说明')?.getCell('B2')).toMatchObject({ value: '请勿删除', fill: YELLOW });
    const sheet = first.workbook.getWorksheet('名单');
    expect(sheet?.getColumn(1).width).toBe(33);
    expect(sheet?.getCell('N2').text).toBe('老员工');
    expect(sheet?.getCell('A2')).toMatchObject({ fill: YELLOW, font: { bold: true } });
    expect(noteOf(sheet?.getCell('A2'))).toContain('请核对姓名');
    expect(sheet?.getCell('G2').dataValidation).toMatchObject({ type: 'list' });
    for (const name of ['K2', 'H3']) {
      expect(sheet?.getCell(name)).toMatchObject({ fill: { fgColor: { argb: 'FFFF0000' } }, font: { bold: true } });
      expect(noteOf(sheet?.getCell(name))).toMatch(/销售|手机/);
    }
    expect(sheet?.getCell('A3').fill).toEqual(YELLOW);
    for (const name of ['E4', 'K4']) {
      expect(sheet?.getCell(name).fill).toMatchObject({ fgColor: { argb: 'FFFFA500' } });
      expect(noteOf(sheet?.getCell(name))).toContain('必填');
    }
    // What was wrong is right by now: its mark goes, the others stay.
    await succeed(acme.administrator, ADD_ROLE, { input: { name: '销售', permissions: [] } });
    const again = await importWorkbook(system, acme.administrator, first.content);
    expect(again).toMatchObject({ state: 'REFUSED', refusedCount: 2 });
    const second = (await errorFileOf(again)).workbook.getWorksheet('名单');
    expect(second?.getCell('K2')).toMatchObject({ text: '销售', font: { bold: true } });
    expect(second?.getCell('K2').fill).not.toMatchObject({ fgColor: { argb: 'FFFF0000' } });
    expect(noteOf(second?.getCell('K2'))).toBe('null');
    expect(second?.getCell('H3').fill).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
    expect(noteOf(second?.getCell('A2'))).toContain('请核对姓名');
  });

  test('[ORG-32] of a CSV loses its marks, too, where it comes back corrected', async () => {
    const list = ['姓名,部门,手机,角色', '甲,星河,13700000011,市场', '乙,星河,12345,普通成员'];
    const uploaded = Buffer.from(list.join('\n'));
    const report = await importWorkbook(system, acme.administrator, uploaded, false, 'list.csv');
    expect(report).toMatchObject({ state: 'REFUSED', refusedCount: 2 });
    const first = await errorFileOf(report);
    const isRed = { fill: { fgColor: { argb: 'FFFF0000' } } };
    expect(first.workbook.worksheets[0]?.getCell('K2')).toMatchObject(isRed);
    expect(noteOf(first.workbook.worksheets[0]?.getCell('K2'))).toContain('市场');
    expect(noteOf(first.workbook.worksheets[0]?.getCell('K1'))).toContain('必填');
    await succeed(acme.administrator, ADD_ROLE, { input: { name: '市场', permissions: [] } });
    const again = await importWorkbook(system, acme.administrator, first.content);
    expect(again).toMatchObject({ state: 'REFUSED', refusedCount: 1 });
    const [second] = (await errorFileOf(again)).workbook.worksheets;
    expect(second?.getCell('K2').text).toBe('市场');
    expect(second?.getCell('K2')).not.toMatchObject(isRed);
    expect(noteOf(second?.getCell('K2'))).toBe('null');
    expect(second?.getCell('H3')).toMatchObject(isRed);
    expect(noteOf(second?.getCell('K1'))).toContain('必填');
  });

  test.each([
    ['notes that are no text', /comments\d+\.xml$/, () => Buffer.from([0xc3, 0x28])],
    [
      'a remark that hardly ends',
      /worksheets\/sheet2\.xml$/,
      (part: Buffer) => String(part).replace('<sheetData>', `<!--${'x'.repeat(3 * 2 ** 20)}--><sheetData>`),
    ],
  ])(
    '[ORG-32] is a workbook of the list alone where the uploaded one cannot be marked: %s',
    async (_, which, damage) => {
      const parts = await partsIn(await ownWorkbook());
      const damaged = parts.map(([name, part]): [string, Buffer | string] => [
        name,
        which.test(name) ? damage(part) : part,
      ]);
      expect(damaged).not.toEqual(parts);
      const report = await importWorkbook(system, acme.administrator, zipOf(damaged));
      expect(report).toMatchObject({ state: 'REFUSED' });
      const { workbook } = await errorFileOf(report);
      expect(workbook.worksheets).toHaveLength(1);
      expect(workbook.worksheets[0]?.actualRowCount).toBe(4);
    },
  );

  const folders = ['workbooks', 'fixtures'].map((name) => new URL(`./${name}/`, import.meta.url));

  test('[ORG-32] of whatever program stays readable, and holds the list that was uploaded', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'marked-'));
    const marked: string[] = [];
    for (const folder of folders) {
      for (const name of await readdir(folder)) {
        const path = join(directory, name);
        const content = await readFile(new URL(name, folder));
        await writeFile(path, content);
        const list = await readList(path);
        if (!list?.place) continue;
        const [row = 0] = list.rows;
        const problem = (column: CellProblem['column']): CellProblem => ({
          column,
          kind: 'WRONG',
          reason: '<不对> & "错"',
        });
        const result = await markMemberList(path, list.place, new Map([[row, [problem('phone'), problem('leader')]]]));
        if (!result) continue;
        marked.push(name);
        const [before, after] = [await readContent(content), await readContent(result)];
        expect({ name, ...after }).toEqual({ name, ...before });

        await expectWellFormed(join(directory, `marked-${name}`), result);
      }
    }
    await rm(directory, { recursive: true });
    expect(marked.length).toBeGreaterThan(15);
  });
});

async function partsIn(content: Buffer): Promise<[string, Buffer][]> {
  const directory = await mkdtemp(join(tmpdir(), 'parts-'));
  const path = join(directory, 'list.xlsx');
  await writeFile(path, content);
  const container = await Container.open(path);
  const parts: [string, Buffer][] = [];
  for await (const { name } of container.packed()) parts.push([name, await buffer(container.read(name))]);
  container.close();
  await rm(directory, { recursive: true });
  return parts;
}

async function readList(path: string): Promise<{ place: ListPlace | null; rows: number[] } | null> {
  try {
    return await readMemberList({ path, name: 'list.xlsx' }, async ({ place, rows }) => {
      const numbers: number[] = [];
      for await (const { number } of rows()) numbers.push(number);
      return { place, rows: numbers };
    });
  } catch {
    return null;
  }
}

async function expectWellFormed(path: string, content: Buffer): Promise<void> {
  await writeFile(path, content);
  const container = await Container.open(path);
  for await (const { name } of container.packed())
    if (/\.(?:xml|rels|vml)$/i.test(name))
      await readXml(container.read(name), { open: () => undefined, close: () => undefined });
  container.close();
}
