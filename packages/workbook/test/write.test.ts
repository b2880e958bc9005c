import { expect, test } from 'vitest';
import { openWorkbook, streamWorkbook } from '../src/write.ts';

/** Instead of that of spreadsheet programs, which would take a million rows to reach. */
const LAST_ROW = 3;

test('a sheet takes no row that spreadsheet programs would not read', () => {
  const sheet = openWorkbook({ lastRow: LAST_ROW }).addSheet('List', [{ header: 'Name' }]);
  sheet.addRow(['first']);
  sheet.addRow(['last']);
  expect(() => sheet.addRow(['one more'])).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
});

test('whoever reads a workbook that cannot be finished gets the error', async () => {
  const workbook = openWorkbook({ lastRow: LAST_ROW });
  const sheet = workbook.addSheet('List', [{ header: 'Name' }]);
  const content = streamWorkbook(workbook, async () => {
    sheet.addRow(['one'], LAST_ROW);
    sheet.addRow(['one more']);
  });
  await expect(content.toArray()).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});
