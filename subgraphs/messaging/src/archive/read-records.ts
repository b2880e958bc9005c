import { type BaseContext, DomainError, recordAudit, type Transaction, withTenant } from '@account-center/kit';

/** What a reader asked for, as the audit log tells it. */
export interface RecordRead {
  /** Name of the root field. */
  action: string;
  /** Whose records: members, parties and groups as the reader named them. */
  objects: { type: string; id: string }[];
  detail?: Record<string, unknown>;
}

/**
 * Reads records and writes down who read whose, in one transaction: what is not on record is not answered (MSG-7,
 * ID-59). A refusal is on record as well, with its code.
 * @param work answers what was read, how many entries it is, and whose, where only the answer tells.
 */
export async function readRecords<Result>(
  context: BaseContext,
  read: RecordRead,
  work: (tx: Transaction) => Promise<{ result: Result; count: number; objects?: RecordRead['objects'] }>,
): Promise<Result> {
  try {
    return await withTenant(context, async (tx) => {
      const { result, count, objects = read.objects } = await work(tx);
      await recordAudit(tx, context, { ...read, objects, detail: { ...read.detail, count } });
      return result;
    });
  } catch (error) {
    if (error instanceof DomainError && context.caller.enterpriseId) {
      await withTenant(context, (tx) => recordAudit(tx, context, { ...read, result: error.code }));
    }
    throw error;
  }
}
