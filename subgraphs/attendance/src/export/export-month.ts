import { type BaseContext, limitReached, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { findJob, type JobRow } from '@account-center/kit/jobs';
import type { ExportAttendanceMonthInput } from '../generated/types.ts';
import { daysOfMonth } from '../report/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { findToday } from '../zone/index.ts';
import { countRunningExports } from './export.queries.ts';
import { monthExport } from './month-export.task.ts';

const RUNNING_EXPORTS = 5;

/** Starts the export of a month's workbook. @throws NOT_FOUND, BAD_USER_INPUT, LIMIT_REACHED */
export async function exportMonth(ctx: BaseContext, input: ExportAttendanceMonthInput): Promise<JobRow> {
  const { month, departmentId = null } = input;
  const { caller, runtime } = ctx;
  return withTenant(ctx, async (tx) => {
    daysOfMonth(month, await findToday(tx, runtime.now()));
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
