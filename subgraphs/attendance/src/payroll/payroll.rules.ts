import { Readable } from 'node:stream';
import type { Language } from '@account-center/kit';
import { csvLines, openWorkbook, streamWorkbook } from '@account-center/workbook';
import { z } from 'zod';
import type { MonthReport } from '../report/index.ts';
import { payrollTexts } from './payroll.texts.ts';

export type PayrollColumn = keyof typeof payrollTexts;
export const payrollColumns = Object.keys(payrollTexts) as PayrollColumn[];

export const columnsSchema = z
  .array(z.enum(payrollColumns))
  .min(1)
  .refine((columns) => new Set(columns).size === columns.length, 'must name each column once');

type Cell = string | number | null;
type Member = MonthReport['members'][number];

/** The cells of a member's row. Minutes of work are told by kind of day, each minute once (ATT-32). */
const cells: Readonly<Record<PayrollColumn, (member: Member, month: string) => Cell>> = {
  MEMBER: ({ name }) => name,
  EMPLOYEE_NUMBER: ({ employeeNumber }) => employeeNumber,
  MONTH: (_member, month) => month,
  DUE_DAYS: ({ totals }) => totals.days.DUE,
  NORMAL_DAYS: ({ totals }) => totals.days.NORMAL,
  REQUIRED_MINUTES: ({ totals }) => totals.requiredMinutes,
  NORMAL_MINUTES: ({ totals }) => totals.workedMinutes - totals.overtimeMinutes,
  WORKDAY_OVERTIME_MINUTES: ({ totals }) => totals.workdayOvertimeMinutes,
  REST_DAY_OVERTIME_MINUTES: ({ totals }) => totals.restDayOvertimeMinutes,
  HOLIDAY_OVERTIME_MINUTES: ({ totals }) => totals.holidayOvertimeMinutes,
  LATE_DAYS: ({ totals }) => totals.days.LATE,
  LATE_MINUTES: ({ totals }) => totals.lateMinutes,
  EARLY_DAYS: ({ totals }) => totals.days.EARLY,
  EARLY_MINUTES: ({ totals }) => totals.earlyMinutes,
  ABSENT_DAYS: ({ totals }) => totals.days.ABSENT,
  MISSING_IN_DAYS: ({ totals }) => totals.days.MISSING_IN,
  MISSING_OUT_DAYS: ({ totals }) => totals.days.MISSING_OUT,
};

export interface PayrollFile {
  format: 'CSV' | 'XLSX';
  columns: readonly PayrollColumn[];
  language: Language;
  /** The time that the file tells. */
  writtenAt: Date;
}

function workbookOf({ members, month }: MonthReport, file: PayrollFile): Readable {
  const book = openWorkbook({ writtenAt: file.writtenAt });
  const headed = file.columns.map((column) => ({ header: payrollTexts[column][file.language], width: 16 }));
  const sheet = book.addSheet(month, headed);
  return streamWorkbook(book, async () => {
    for (const member of members) sheet.addRow(file.columns.map((column) => cells[column](member, month)));
  });
}

/** The file, a row for each member in the order of the report. */
export function payrollFile(report: MonthReport, file: PayrollFile): Readable {
  if (file.format === 'XLSX') return workbookOf(report, file);
  const columns = file.columns.map((column) => ({
    header: payrollTexts[column][file.language],
    cell: (member: Member) => cells[column](member, report.month),
  }));
  return Readable.from(csvLines(columns, Readable.from([report.members])));
}
