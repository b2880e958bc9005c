import type { CellValue } from 'exceljs';

/** A text that a spreadsheet program would run as a formula, or that already carries apostrophes before one. */
const DANGEROUS = /^'*[=+\-@\t\r]/;
const DEFUSED = /^''*[=+\-@\t\r]/;

/** Keeps a text from being run as a formula by whatever program opens the file (ORG-34). */
export const defuse = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text that {@link defuse} was given. */
export const fuse = (text: string): string => (DEFUSED.test(text) ? text.slice(1) : text);

export type CellText = { text: string } | { problem: string };

const FORMULA = '单元格是公式，请改为文本。';

/** The text of a cell, however the program that saved the file kept it: shared, rich, as a link or as a number. */
export function cellText(value: CellValue | undefined): CellText {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: fuse(value.trim()) };
  if (typeof value === 'number') return { text: numberText(value) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { problem: '单元格是日期，请改为文本。' };
  if ('richText' in value)
    return {
      text: fuse(
        value.richText
          .map(({ text }) => text ?? '')
          .join('')
          .trim(),
      ),
    };
  if ('text' in value) return cellText(value.text);
  if ('formula' in value || 'sharedFormula' in value) return { problem: FORMULA };
  return { problem: '单元格有错误，请改为文本。' };
}

/** A phone number typed into a number cell must not become 1.3812345678e10. */
const numberText = (value: number) => (Number.isInteger(value) ? BigInt(value).toString() : String(value));
