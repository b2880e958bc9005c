import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { findJob, type JobRow } from '@account-center/kit/jobs';
import type { ExportAuditLogInput } from '../generated/types.ts';
import { auditExport, inputSchema } from './audit-export.task.ts';
import { isReadable } from './audit.queries.ts';

/** Starts writing the log into a file. */
export async function exportAuditLog(context: BaseContext, rawInput: ExportAuditLogInput): Promise<JobRow> {
  const input = parseInput(inputSchema, rawInput);
  // An invalid filter is refused here, not by the job.
  isReadable(context.caller, input.filter);
  return withTenant(context, async (tx) => {
    const id = await auditExport.start(tx, context, input);
    await recordAudit(tx, context, {
      action: 'exportAuditLog',
      objects: [{ type: 'AuditExport', id }],
      detail: { ...input },
    });
    const row = await findJob(tx, id);
    if (!row) throw new Error('The export was not started');
    return row;
  });
}
