import { type BaseContext, parseInput } from '@account-center/kit';
import { enterpriseIdOf } from '@account-center/kit/database';
import { idempotencyKeySchema, writeOnce } from '../ledger/index.ts';
import { statementExport } from './statement-export.task.ts';
import { exportJobSchema } from './statement.rules.ts';

const exportSchema = exportJobSchema.extend({ idempotencyKey: idempotencyKeySchema });

/** Starts the export of a statement to a file. @returns the id of the export */
export async function exportSmsStatement(context: BaseContext, rawInput: unknown): Promise<{ jobId: string }> {
  const input = parseInput(exportSchema, rawInput);
  const { filter, format, idempotencyKey: key } = input;
  const enterpriseId = enterpriseIdOf(context.caller);
  return writeOnce(context, { enterpriseId, operation: 'exportSmsStatement', key, input }, async (tx) => {
    const jobId = await statementExport.start(tx, context, { filter, format });
    return { response: { jobId }, objects: [{ type: 'SmsExport', id: jobId }], detail: { filter, format } };
  });
}
