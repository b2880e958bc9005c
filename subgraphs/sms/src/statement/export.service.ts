import {
  type BaseContext,
  defineExport,
  encodeCursor,
  type JobRun,
  parseInput,
  type Transaction,
} from '@account-center/kit';
import { enterpriseOf } from '../account/enterprise.ts';
import { writeOnce } from '../ledger/ledger.service.ts';
import { timeZoneOf } from '../schedule/schedule.service.ts';
import { statementFile } from './statement.file.ts';
import { exportJobSchema, exportSchema, type StatementFilter } from './statement.input.ts';
import { entryList, isReadable, listEntries, type StatementRow } from './statement.queries.ts';

const ROWS_PER_BATCH = 1_000;
const CONTENT_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function* readBatches(tx: Transaction, run: JobRun, filter: StatementFilter): AsyncGenerator<StatementRow[]> {
  const readable = isReadable(run.caller);
  let after: string | null = null;
  let done = 0;
  for (;;) {
    const found: StatementRow[] = await listEntries(tx, readable, filter, { size: ROWS_PER_BATCH, after });
    const rows = found.slice(0, ROWS_PER_BATCH);
    const last = rows.at(-1);
    if (last) yield rows;
    done += rows.length;
    await run.progress(done, done);
    if (found.length <= ROWS_PER_BATCH || !last) return;
    after = encodeCursor(entryList, [last.seq]);
  }
}

/** A statement as a file (SMS-9). */
export const statementExport = defineExport({
  kind: 'sms-statement-export',
  type: 'SmsExport',
  field: 'smsExport',
  requires: ['sms:statement:read'],
  input: exportJobSchema,
  async open(tx, { run, input: { filter, format } }) {
    const content = statementFile(format, readBatches(tx, run, filter), await timeZoneOf(tx));
    return { fileName: `sms-statement.${format.toLowerCase()}`, contentType: CONTENT_TYPES[format], content };
  },
});

/** Starts writing a statement into a file. @returns the id of the export */
export async function exportSmsStatement(context: BaseContext, rawInput: unknown): Promise<{ jobId: string }> {
  const input = parseInput(exportSchema, rawInput);
  const { filter, format, idempotencyKey: key } = input;
  const enterpriseId = enterpriseOf(context);
  return writeOnce(context, { enterpriseId, operation: 'exportSmsStatement', key, input }, async (tx) => {
    const jobId = await statementExport.start(tx, context, { filter, format });
    return { response: { jobId }, objects: [{ type: 'SmsExport', id: jobId }], detail: { filter, format } };
  });
}
