import {
  type BaseContext,
  encodeCursor,
  findJob,
  type JobDefinition,
  type JobRow,
  type JobRun,
  notFound,
  parseInput,
  type Runtime,
  startJob,
  type Transaction,
  withEnterprise,
  withTenant,
} from '@account-center/kit';
import { z } from 'zod';
import { enterpriseOf } from '../account/enterprise.ts';
import { writeOnce } from '../ledger/ledger.service.ts';
import { timeZoneOf } from '../schedule/schedule.service.ts';
import { statementFile } from './statement.file.ts';
import { exportJobSchema, exportSchema, type StatementFilter } from './statement.input.ts';
import { isReadable, listEntries, type StatementRow } from './statement.queries.ts';

export const EXPORT_JOB = 'sms-statement-export';

const ROWS_PER_BATCH = 1_000;
const MAXIMUM_BYTES = 200 * 1024 * 1024;
const CONTENT_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const resultSchema = z.object({ blobId: z.string(), rows: z.number() });

/** Starts writing a statement into a file (SMS-9). @returns the id of the job */
export async function exportSmsStatement(context: BaseContext, rawInput: unknown): Promise<{ jobId: string }> {
  const input = parseInput(exportSchema, rawInput);
  const { filter, format, idempotencyKey: key } = input;
  const enterpriseId = enterpriseOf(context);
  const { caller, runtime } = context;
  return writeOnce(context, { enterpriseId, operation: 'exportSmsStatement', key, input }, async (tx) => {
    const jobId = await startJob(tx, runtime.queue, {
      kind: EXPORT_JOB,
      caller,
      enterpriseId,
      input: { filter, format },
    });
    return { response: { jobId }, objects: [{ type: 'SmsExport', id: jobId }], detail: { filter, format } };
  });
}

/** An export that the caller started. @throws NOT_FOUND */
export async function readExport(context: BaseContext, id: string): Promise<JobRow> {
  const isId = z.uuid().safeParse(id).success;
  const row = isId ? await withTenant(context, (tx) => findJob(tx, id)) : undefined;
  const startedBy = z.object({ subject: z.string().nullable() }).safeParse(row?.caller).data?.subject;
  if (row?.kind !== EXPORT_JOB || startedBy !== context.caller.subject) throw notFound('export', id);
  return row;
}

/** Path to download a finished export from. */
export function downloadUrlOf({ runtime }: BaseContext, { enterpriseId, result }: JobRow): string | null {
  const done = resultSchema.safeParse(result);
  return done.success ? runtime.files.downloadUrl({ enterpriseId, id: done.data.blobId }).url : null;
}

async function* readBatches(tx: Transaction, run: JobRun, filter: StatementFilter): AsyncGenerator<StatementRow[]> {
  let after: string | null = null;
  let done = 0;
  for (;;) {
    const found: StatementRow[] = await listEntries(tx, isReadable(run.caller), filter, {
      size: ROWS_PER_BATCH,
      after,
    });
    const rows = found.slice(0, ROWS_PER_BATCH);
    const last = rows.at(-1);
    if (last) yield rows;
    done += rows.length;
    await run.progress(done, done);
    if (found.length <= ROWS_PER_BATCH || !last) return;
    after = encodeCursor([last.seq]);
  }
}

/** The job behind an export: streams the rows that its starter may see, from one snapshot, into a file. */
export const exportJob = (runtime: Runtime): JobDefinition => ({
  async run(run, rawInput) {
    const { filter, format } = exportJobSchema.parse(rawInput);
    const { enterpriseId, caller } = run;
    let rows = 0;
    const blob = await withEnterprise(
      runtime.db,
      enterpriseId,
      async (tx) => {
        const counted = async function* () {
          for await (const batch of readBatches(tx, run, filter)) {
            rows += batch.length;
            yield batch;
          }
        };
        const content = statementFile(format, counted(), await timeZoneOf(tx));
        const fileName = `sms-statement.${format.toLowerCase()}`;
        const file = { enterpriseId, purpose: EXPORT_JOB, fileName, contentType: CONTENT_TYPES[format] };
        return runtime.files.save(tx, { ...file, createdBy: caller.subject }, content, MAXIMUM_BYTES);
      },
      { isolationLevel: 'repeatable read' },
    );
    return { blobId: blob.id, rows };
  },
});
