import { buffer } from 'node:stream/consumers';
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

test('[ATT-24] the same rows and time make the same bytes, and every part tells that time', async () => {
  const writtenAt = new Date('2001-02-03T04:05:06Z');
  const write = async () => {
    const workbook = openWorkbook({ writtenAt });
    const sheet = workbook.addSheet('List', [{ header: 'Name' }]);
    return buffer(streamWorkbook(workbook, async () => sheet.addRow(['Anna'])));
  };
  const file = await write();
  expect((await write()).equals(file)).toBe(true);
  const local = Buffer.from('PK\u0003\u0004');
  // Time and date of each part as in MS-DOS: two seconds a step, years since 1980.
  const told = Buffer.from([0xa3, 0x20, 0x43, 0x2a]);
  const parts = Array.from(file.entries()).filter(([at]) => file.subarray(at, at + 4).equals(local));
  expect(parts.length).toBeGreaterThan(5);
  for (const [at] of parts) expect(file.subarray(at + 10, at + 14)).toEqual(told);
});
