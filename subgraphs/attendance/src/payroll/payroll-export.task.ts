import { defineExport } from '@account-center/kit/jobs';
import { XLSX } from '@account-center/workbook';
import { z } from 'zod';
import { daysOfMonth, judgeMonth } from '../report/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { findLock, monthNotLocked } from '../snapshot/index.ts';
import { findToday } from '../zone/index.ts';
import { findPayrollColumns } from './payroll.queries.ts';
import { columnsSchema, payrollFile } from './payroll.rules.ts';

/** A locked month for payroll (ATT-32). */
export const payrollExport = defineExport({
  name: 'attendancePayrollExport',
  kind: 'attendance-payroll-export',
  requires: ['attendance:report:export'],
  input: z.object({
    month: z.string(),
    departmentId: z.string().nullish(),
    format: z.enum(['CSV', 'XLSX']),
    language: z.enum(['EN', 'ZH']).nullish(),
    columns: columnsSchema.nullish(),
  }),
  async check(tx, { caller, runtime }, { month, departmentId }) {
    daysOfMonth(month, await findToday(tx, runtime.now()));
    if (departmentId) await requireDepartment(tx, caller, departmentId);
    if (!(await findLock(tx, month))) throw monthNotLocked(month);
  },
  async open(tx, { context, run, input: { month, departmentId, format, language, columns } }) {
    const report = await judgeMonth(tx, context, departmentId, month);
    // It may have been unlocked meanwhile.
    if (!report.lock) throw monthNotLocked(month);
    await run.progress(report.members.length, report.members.length);
    const content = payrollFile(report, {
      format,
      columns: columns ?? (await findPayrollColumns(tx)),
      language: language === 'EN' ? 'en' : 'zh',
      writtenAt: report.lock.createdAt,
    });
    const contentType = format === 'CSV' ? 'text/csv; charset=utf-8' : XLSX;
    return { fileName: `payroll-${month}.${format.toLowerCase()}`, contentType, content };
  },
});
