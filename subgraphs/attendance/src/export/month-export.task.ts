import type { BaseContext } from '@account-center/kit';
import { defineExport, type JobRow } from '@account-center/kit/jobs';
import { XLSX } from '@account-center/workbook';
import { z } from 'zod';
import { writeMonth } from './write-month.ts';

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
      contentType: XLSX,
      content: await writeMonth(tx, context, { ...input, progress }),
    };
  },
});

/** Download link of a finished export; null before. Each download link is audited. */
export async function fileOf(
  ctx: BaseContext,
  row: JobRow,
): Promise<{ name: string; url: string; expiresAt: Date } | null> {
  const file = await monthExport.handOut(ctx, row);
  return file && { name: file.fileName, url: file.url, expiresAt: file.expiresAt };
}
