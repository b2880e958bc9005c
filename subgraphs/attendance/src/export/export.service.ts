import { defineExport, findJob, type JobRow, limitReached, recordAudit, withTenant } from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ExportAttendanceMonthInput } from '../generated/resolvers.ts';
import { daysOfMonth } from '../report/report.service.ts';
import { requireDepartment } from '../scope/department-scope.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { dayOf } from '../zone/zone.ts';
import { countRunningExports } from './export.queries.ts';
import { writeMonth } from './write-month.ts';

const RUNNING_EXPORTS = 5;

/** A month as a workbook (ATT-12). */
export const monthExport = defineExport({
  kind: 'attendance-month-export',
  type: 'AttendanceExport',
  field: 'attendanceExport',
  requires: ['attendance:report:export'],
  input: z.object({ month: z.string(), departmentId: z.string().nullable() }),
  async open(tx, { context, run, input }) {
    const progress = (done: number, total: number) => run.progress(done, total);
    return {
      fileName: `attendance-${input.month}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await writeMonth(tx, context, { ...input, progress }),
    };
  },
});

/** Starts to write a month's workbook. @throws NOT_FOUND, BAD_USER_INPUT, LIMIT_REACHED */
export async function startExport(ctx: Context, input: ExportAttendanceMonthInput): Promise<JobRow> {
  const { month, departmentId = null } = input;
  const { caller, runtime } = ctx;
  return withTenant(ctx, async (tx) => {
    daysOfMonth(month, dayOf(runtime.now(), await findZone(tx)));
    if (departmentId) await requireDepartment(tx, caller, departmentId);
    if ((await countRunningExports(tx, monthExport.kind, caller.subject)) >= RUNNING_EXPORTS) {
      throw limitReached(
        'runningExports',
        RUNNING_EXPORTS,
        `At most ${RUNNING_EXPORTS} exports run at a time. Wait for one to finish.`,
      );
    }
    const id = await monthExport.start(tx, ctx, { month, departmentId });
    await recordAudit(tx, ctx, {
      action: 'exportAttendanceMonth',
      objects: [{ type: 'AttendanceExport', id }],
      detail: { month, departmentId },
    });
    const row = await findJob(tx, id);
    if (!row) throw new Error('The export was not started');
    return row;
  });
}

/** Where the workbook of a finished export is; null before. That it was handed out is on record. */
export async function fileOf(
  ctx: Context,
  row: JobRow,
): Promise<{ name: string; url: string; expiresAt: Date } | null> {
  const file = await monthExport.handOut(ctx, row);
  return file && { name: file.fileName, url: file.url, expiresAt: file.expiresAt };
}
