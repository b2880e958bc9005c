import { defineExport } from '@account-center/kit/jobs';
import { XLSX } from '@account-center/workbook';
import { z } from 'zod';
import { daysOfMonth } from '../report/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { findToday } from '../zone/index.ts';
import { writeMonth } from './write-month.ts';

/** A month as a workbook (ATT-12). */
export const monthExport = defineExport({
  name: 'attendanceMonthExport',
  kind: 'attendance-month-export',
  requires: ['attendance:report:export'],
  input: z.object({ month: z.string(), departmentId: z.string().nullish() }),
  async check(tx, { caller, runtime }, { month, departmentId }) {
    daysOfMonth(month, await findToday(tx, runtime.now()));
    if (departmentId) await requireDepartment(tx, caller, departmentId);
  },
  async open(tx, { context, run, input: { month, departmentId = null } }) {
    const progress = (done: number, total: number) => run.progress(done, total);
    const content = await writeMonth(tx, context, { month, departmentId, progress });
    return { fileName: `attendance-${month}.xlsx`, contentType: XLSX, content };
  },
});
