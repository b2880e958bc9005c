import { defuse, escapeText } from '@account-center/workbook';
import ExcelJS, { type Worksheet } from 'exceljs';
import { CHOICES_NAME, type ColumnKey, columnKeys, genderWords, NO, SHEET_NAME, YES } from './columns.rules.ts';
import { writeHeader } from './open-workbook.ts';
import type { Language } from './texts.rules.ts';

/** Rows that the template's drop-downs reach. */
const TEMPLATE_ROWS = 1_000;

/** Drop-downs look into a sheet of their own: a list in the cell itself would end at 255 characters. */
function addChoices(
  sheet: Worksheet,
  choices: Worksheet,
  column: ColumnKey,
  place: number,
  values: readonly string[],
): void {
  if (values.length === 0) return;
  for (const [index, value] of values.entries()) choices.getCell(index + 1, place).value = escapeText(defuse(value));
  const letter = choices.getColumn(place).letter;
  const formulae = [`'${choices.name}'!$${letter}$1:$${letter}$${values.length}`];
  const target = columnKeys.indexOf(column) + 1;
  for (let row = 2; row <= TEMPLATE_ROWS; row += 1) {
    // Several values in one cell are allowed, so that a value beside the list only asks back.
    sheet.getCell(row, target).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae,
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}

/** The empty workbook with its rules as comments and drop-downs for roles and departments (ORG-30). */
export async function writeTemplate(
  language: Language,
  choices: { roles: readonly string[]; departments: readonly string[] },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET_NAME[language], { views: [{ state: 'frozen', ySplit: 1 }] });
  writeHeader(sheet, language);
  for (const [index] of columnKeys.entries()) sheet.getColumn(index + 1).numFmt = '@';
  const hidden = workbook.addWorksheet(CHOICES_NAME[language], { state: 'hidden' });
  addChoices(sheet, hidden, 'roles', 1, choices.roles);
  addChoices(sheet, hidden, 'departments', 2, choices.departments);
  addChoices(sheet, hidden, 'scope', 2, choices.departments);
  addChoices(sheet, hidden, 'gender', 3, [genderWords.MALE[language], genderWords.FEMALE[language]]);
  addChoices(sheet, hidden, 'leader', 4, [YES[language], NO[language]]);
  addChoices(sheet, hidden, 'hidden', 4, [YES[language], NO[language]]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
