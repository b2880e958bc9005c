import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { markWorkbook } from '../src/mark.ts';
import { openWorkbook } from '../src/write.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

async function marked(workbook: ExcelJS.Workbook, cells: readonly { row: number; column: number }[]) {
  const content = Buffer.from(await workbook.xlsx.writeBuffer());
  const marks = cells.map((cell) => ({ ...cell, kind: 'MISSING' as const, text: 'Needed.' }));
  const result = new ExcelJS.Workbook();
  const file = await markWorkbook(content, SHEET, marks);
  await result.xlsx.load(new Uint8Array(file ?? []).buffer);
  return result.worksheets[0];
}

test('[ORG-32] a marked cell that was not there looks like its row, or else like its column', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('List');
  sheet.getColumn(1).font = { bold: true };
  for (const row of [2, 3]) sheet.getCell(row, 2).value = 'there';
  sheet.getRow(3).font = { italic: true };
  const result = await marked(workbook, [
    { row: 2, column: 1 },
    { row: 3, column: 1 },
  ]);
  expect(result?.getCell('A2').font).toMatchObject({ bold: true });
  expect(result?.getCell('A3').font).toMatchObject({ italic: true });
  expect(result?.getCell('A3').font).not.toMatchObject({ bold: true });
  for (const name of ['A2', 'A3'])
    expect(result?.getCell(name)).toMatchObject({
      fill: { fgColor: { argb: 'FFFFA500' } },
      note: 'Needed.',
    });
});

test('[ORG-34] what is written as text stays it, and runs nothing', async () => {
  const workbook = openWorkbook();
  const sheet = workbook.addSheet('Texts', [{ header: 'Text', note: 'Anything.' }, { header: 'Number' }]);
  sheet.addRow(['=1+1', 2]);
  sheet.addRow(['001', null], 4);
  await workbook.finish();
  const read = new ExcelJS.Workbook();
  await read.xlsx.read(workbook.content);
  const written = read.worksheets[0];
  expect(written?.getCell('A1').note).toBe('Anything.');
  expect(written?.getCell('A2').value).toBe("'=1+1");
  expect(written?.getCell('B2').value).toBe(2);
  expect(written?.getCell('A4').value).toBe('001');
});
