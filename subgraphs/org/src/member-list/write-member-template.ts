import type { Language } from '@account-center/kit';
import { writeTemplate } from '@account-center/workbook';
import {
  CHOICES_NAME,
  type ColumnKey,
  columnKeys,
  columnsIn,
  genderWords,
  NO,
  SHEET_NAME,
  YES,
} from './columns.rules.ts';

/** The empty list with its rules as notes and drop-downs for roles and departments (ORG-30). */
export function writeMemberTemplate(
  language: Language,
  { roles, departments }: { roles: readonly string[]; departments: readonly string[] },
): Promise<Buffer> {
  const genders = [genderWords.MALE[language], genderWords.FEMALE[language]];
  const yesNo = [YES[language], NO[language]];
  const choices = new Map<ColumnKey, readonly string[]>([
    ['roles', roles],
    ['departments', departments],
    ['scope', departments],
    ['gender', genders],
    ['leader', yesNo],
    ['hidden', yesNo],
  ]);
  const columns = columnsIn(language).map((column, index) => {
    const offered = choices.get(columnKeys[index] ?? 'name');
    return { ...column, ...(offered && { choices: offered }) };
  });
  const lists = [roles, departments, genders, yesNo];
  return writeTemplate(SHEET_NAME[language], columns, { sheetName: CHOICES_NAME[language], lists });
}
