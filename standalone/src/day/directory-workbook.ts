import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const WORKBOOK = fileURLToPath(new URL('../../demo-data/directory-312.xlsx', import.meta.url));

/** People in the workbook. */
export const DIRECTORY_ROWS = 312;
/** Departments in the workbook, including the root. */
export const DIRECTORY_DEPARTMENTS = 35;

/** The directory as the company's HR department provides it. */
export const readDirectoryWorkbook = async () => ({
  name: 'directory-312.xlsx',
  content: new Uint8Array(await readFile(WORKBOOK)),
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
