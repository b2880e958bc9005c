import {
  defineExport,
  findJob,
  type JobRow,
  type JobRun,
  parseInput,
  recordAudit,
  withTenant,
} from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ExportAuditLogInput } from '../generated/resolvers.ts';
import { auditFile, auditFormats, CONTENT_TYPES } from './audit.file.ts';
import { isReadable, readEntries } from './audit.queries.ts';
import type { AuditEntryRow } from './audit.table.ts';

const instant = z.iso.datetime({ offset: true }).nullish();
/** Plain JSON, so that a job can keep it. */
const inputSchema = z.object({
  filter: z
    .object({
      from: instant,
      to: instant,
      actorMemberId: z.string().nullish(),
      action: z.string().nullish(),
      result: z.string().nullish(),
      service: z.string().nullish(),
      objectId: z.string().nullish(),
    })
    .nullish(),
  format: z.enum(auditFormats),
});

async function* counted(run: JobRun, pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<AuditEntryRow[]> {
  let done = 0;
  for await (const rows of pages) {
    yield rows;
    done += rows.length;
    await run.progress(done, done);
  }
}

/** The log as a file, the oldest entry first (ID-59). */
export const auditExport = defineExport({
  kind: 'audit-export',
  type: 'AuditExport',
  field: 'auditExport',
  requires: ['identity:audit:read'],
  input: inputSchema,
  async open(tx, { run, input: { filter, format } }) {
    const content = auditFile(format, counted(run, readEntries(tx, isReadable(run.caller, filter))));
    return { fileName: `audit-log.${format.toLowerCase()}`, contentType: CONTENT_TYPES[format], content };
  },
});

/** Starts writing the log into a file. */
export async function exportAuditLog(context: Context, rawInput: ExportAuditLogInput): Promise<JobRow> {
  const input = parseInput(inputSchema, rawInput);
  // A filter that makes no sense is refused now, not by the job.
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
