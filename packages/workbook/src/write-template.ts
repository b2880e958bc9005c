import ExcelJS, { type Worksheet } from 'exceljs';
import { type NewColumn, safeText, sheetOptions, TEXT, writeHeader } from './write.ts';

/** Number of rows with drop-downs. */
const TEMPLATE_ROWS = 1_000;

/** A column to be filled in. */
export interface TemplateColumn extends NewColumn {
  /** Choices of its drop-down: one of the template's lists. */
  choices?: readonly string[];
}

/** Choices are in a separate sheet, because a list in the cell itself is limited to 255 characters. */
function writeChoices(sheet: Worksheet, place: number, choices: readonly string[]): string {
  for (const [index, choice] of choices.entries()) sheet.getCell(index + 1, place).value = safeText(choice);
  const { letter } = sheet.getColumn(place);
  return `'${sheet.name}'!$${letter}$1:$${letter}$${choices.length}`;
}

function offer(sheet: Worksheet, column: number, formula: string): void {
  for (let row = 2; row <= TEMPLATE_ROWS; row += 1) {
    // A cell may have several values, so a value outside the list is only a warning.
    sheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      showErrorMessage: true,
      errorStyle: 'warning',
    };
  }
}

/**
 * Writes an empty workbook to be filled in: a header with notes, text cells, and drop-downs.
 * @param choices the hidden sheet of the drop-downs, with one list per column
 */
export async function writeTemplate(
  sheetName: string,
  columns: readonly TemplateColumn[],
  choices: { sheetName: string; lists: readonly (readonly string[])[] },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, sheetOptions);
  writeHeader(sheet, columns);
  const hidden = workbook.addWorksheet(choices.sheetName, { state: 'hidden' });
  const formulas = new Map(choices.lists.map((list, index) => [list, writeChoices(hidden, index + 1, list)]));
  for (const [index, { choices: list = [] }] of columns.entries()) {
    sheet.getColumn(index + 1).numFmt = TEXT;
    const formula = formulas.get(list);
    if (formula !== undefined && list.length > 0) offer(sheet, index + 1, formula);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
