import {
  findJob,
  type JobDefinition,
  type JobRow,
  limitReached,
  recordAudit,
  type Runtime,
  startJob,
  withEnterprise,
  withTenant,
} from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ExportAttendanceMonthInput } from '../generated/resolvers.ts';
import { daysOfMonth } from '../report/report.service.ts';
import { isId, requireDepartment } from '../scope/department-scope.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { dayOf } from '../zone/zone.ts';
import { countRunningExports } from './export.queries.ts';
import { writeMonth } from './write-month.ts';

export const EXPORT_JOB = 'attendance-month-export';
const RUNNING_EXPORTS = 5;

const inputSchema = z.object({ month: z.string(), departmentId: z.string().nullable() });
const resultSchema = z.object({ fileId: z.string(), fileName: z.string() });
const callerSchema = z.object({ subject: z.string().nullable() });

/** Starts to write a month's workbook. @throws NOT_FOUND, BAD_USER_INPUT, LIMIT_REACHED */
export async function startExport(ctx: Context, input: ExportAttendanceMonthInput): Promise<JobRow> {
  const { month, departmentId = null } = input;
  const { caller, runtime } = ctx;
  return withTenant(ctx, async (tx) => {
    daysOfMonth(month, dayOf(runtime.now(), await findZone(tx)));
    if (departmentId) await requireDepartment(tx, caller, departmentId);
    if ((await countRunningExports(tx, EXPORT_JOB, caller.subject)) >= RUNNING_EXPORTS) {
      throw limitReached(
        'runningExports',
        RUNNING_EXPORTS,
        `At most ${RUNNING_EXPORTS} exports run at a time. Wait for one to finish.`,
      );
    }
    const enterpriseId = caller.enterpriseId ?? '';
    const id = await startJob(tx, runtime.queue, {
      kind: EXPORT_JOB,
      caller,
      enterpriseId,
      input: { month, departmentId },
    });
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

/** An export that the caller started; null for everybody else. */
export async function findExport(ctx: Context, id: string): Promise<JobRow | null> {
  if (!isId(id)) return null;
  const row = await withTenant(ctx, (tx) => findJob(tx, id));
  if (row?.kind !== EXPORT_JOB) return null;
  return callerSchema.parse(row.caller).subject === ctx.caller.subject ? row : null;
}

/** Where the workbook of a finished export is; null before. */
export function fileOf(ctx: Context, row: JobRow): { name: string; url: string; expiresAt: Date } | null {
  if (row.state !== 'DONE') return null;
  const { fileId, fileName } = resultSchema.parse(row.result);
  return { name: fileName, ...ctx.runtime.files.downloadUrl({ enterpriseId: row.enterpriseId, id: fileId }) };
}

/** The job behind an export. It writes the file anew when it is run again. */
export const exportJob = (runtime: Runtime): JobDefinition => ({
  async run(run, input) {
    const { month, departmentId } = inputSchema.parse(input);
    const fileName = `attendance-${month}.xlsx`;
    const ctx = runtime.contextFor(run.caller, run.id);
    const { id } = await withEnterprise(runtime.db, run.enterpriseId, (tx) =>
      writeMonth(tx, ctx, { month, departmentId, fileName, progress: (done, total) => run.progress(done, total) }),
    );
    return { fileId: id, fileName };
  },
});
