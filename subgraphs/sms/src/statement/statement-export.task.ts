import { findTimeZone } from '@account-center/directory';
import type { Transaction } from '@account-center/kit/database';
import { encodeCursor } from '@account-center/kit/graphql';
import { defineExport, type JobRun } from '@account-center/kit/jobs';
import { XLSX } from '@account-center/workbook';
import {
  entryList,
  isReadable,
  listEntries,
  type StatementFilter,
  type StatementRow,
  sumEntries,
} from '../ledger/index.ts';
import { exportInputSchema } from './statement.rules.ts';
import { writeStatement } from './write-statement.ts';

const ROWS_PER_BATCH = 1_000;
const CONTENT_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  XLSX,
};

async function* readBatches(tx: Transaction, run: JobRun, filter: StatementFilter): AsyncGenerator<StatementRow[]> {
  const readable = isReadable(run.caller);
  const { entries } = await sumEntries(tx, readable, filter);
  let after: string | null = null;
  let done = 0;
  for (;;) {
    const found: StatementRow[] = await listEntries(tx, readable, filter, { size: ROWS_PER_BATCH, after });
    const rows = found.slice(0, ROWS_PER_BATCH);
    const last = rows.at(-1);
    if (last) yield rows;
    done += rows.length;
    await run.progress(done, entries);
    if (found.length <= ROWS_PER_BATCH || !last) return;
    after = encodeCursor(entryList, [last.seq]);
  }
}

/** A statement as a file (SMS-9). */
export const statementExport = defineExport({
  name: 'smsStatementExport',
  kind: 'sms-statement-export',
  requires: ['sms:statement:read'],
  input: exportInputSchema,
  async open(tx, { run, input: { filter, format } }) {
    const content = writeStatement(format, readBatches(tx, run, filter), await findTimeZone(tx));
    return { fileName: `sms-statement.${format.toLowerCase()}`, contentType: CONTENT_TYPES[format], content };
  },
});
