import {
  findJob,
  type JobDefinition,
  type JobRow,
  type JobRun,
  notFound,
  parseInput,
  recordAudit,
  type Runtime,
  startJob,
  type Transaction,
  withEnterprise,
  withTenant,
} from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ExportAuditLogInput } from '../generated/resolvers.ts';
import { auditFile, auditFormats, CONTENT_TYPES } from './audit.file.ts';
import { isReadable, readEntries } from './audit.queries.ts';
import type { AuditEntryRow } from './audit.table.ts';

export const AUDIT_EXPORT_JOB = 'audit-export';

const MAXIMUM_BYTES = 200 * 2 ** 20;

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
const resultSchema = z.object({ blobId: z.string() });

/** Starts writing the log into a file (ID-59). */
export async function exportAuditLog(context: Context, rawInput: ExportAuditLogInput): Promise<JobRow> {
  const input = parseInput(inputSchema, rawInput);
  const { caller, runtime } = context;
  // A filter that makes no sense is refused now, not by the job.
  isReadable(caller, input.filter);
  const enterpriseId = caller.enterpriseId ?? '';
  return withTenant(context, async (tx) => {
    const id = await startJob(tx, runtime.queue, { kind: AUDIT_EXPORT_JOB, caller, enterpriseId, input });
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

/** An export that the caller started. @throws NOT_FOUND */
export async function readAuditExport(context: Context, id: string): Promise<JobRow> {
  const isId = z.uuid().safeParse(id).success;
  const row = isId ? await withTenant(context, (tx) => findJob(tx, id)) : undefined;
  const startedBy = z.object({ subject: z.string().nullable() }).safeParse(row?.caller).data?.subject;
  if (row?.kind !== AUDIT_EXPORT_JOB || startedBy !== context.caller.subject) throw notFound('export', id);
  return row;
}

/** Path to download a finished export from; that it was handed out is put on record (ID-59). */
export async function handOutDownload(context: Context, { enterpriseId, id, result }: JobRow): Promise<string | null> {
  const done = resultSchema.safeParse(result);
  if (!done.success) return null;
  const objects = [{ type: 'AuditExport', id }];
  await withTenant(context, (tx) => recordAudit(tx, context, { action: 'auditExport', objects }));
  return context.runtime.files.downloadUrl({ enterpriseId, id: done.data.blobId }).url;
}

async function* counted(run: JobRun, pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<AuditEntryRow[]> {
  let done = 0;
  for await (const rows of pages) {
    yield rows;
    done += rows.length;
    await run.progress(done, done);
  }
}

/** The job behind an export: streams the rows that its starter may see, from one snapshot, into a file. */
export const auditExportJob = ({ db, files }: Runtime): JobDefinition => ({
  async run(run, rawInput) {
    const { filter, format } = inputSchema.parse(rawInput);
    const { enterpriseId, caller } = run;
    const write = async (tx: Transaction) => {
      const content = auditFile(format, counted(run, readEntries(tx, isReadable(caller, filter))));
      const fileName = `audit-log.${format.toLowerCase()}`;
      const file = { enterpriseId, purpose: AUDIT_EXPORT_JOB, fileName, contentType: CONTENT_TYPES[format] };
      return files.save(tx, { ...file, createdBy: caller.subject }, content, MAXIMUM_BYTES);
    };
    const blob = await withEnterprise(db, enterpriseId, write, { isolationLevel: 'repeatable read' });
    return { blobId: blob.id };
  },
});
