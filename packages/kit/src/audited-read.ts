import { type Audited, type AuditRecord, recordAudit } from './audit.ts';
import { type Database, type Transaction, withTenant } from './database/database.ts';
import { DomainError } from './errors.ts';

/** What a reader asked for, as the audit log tells it: the root field, and what it was named to read. */
export type AuditedRead = Pick<AuditRecord, 'action' | 'objects' | 'detail'>;

type ReadContext = Audited & { db: Database };

/** Puts a refusal on record with its code. Where the caller belongs to no enterprise, there is no log to write to. */
export async function recordRefusal(context: ReadContext, refused: AuditedRead, error: unknown): Promise<void> {
  if (!context.caller.enterpriseId) return;
  const result = error instanceof DomainError ? error.code : 'INTERNAL_SERVER_ERROR';
  await withTenant(context, (tx) => recordAudit(tx, context, { ...refused, result }));
}

/**
 * Reads and writes down who read what of whom, in one transaction: what is not on record is not answered (ID-59).
 * A refusal is on record as well, with its code.
 * @param work answers what was read, how many entries it is, and whose, where only the answer tells.
 */
export async function readOnRecord<Result>(
  context: ReadContext,
  read: AuditedRead,
  work: (tx: Transaction) => Promise<{ result: Result; count: number; objects?: AuditRecord['objects'] }>,
): Promise<Result> {
  try {
    return await withTenant(context, async (tx) => {
      const { result, count, objects = read.objects ?? [] } = await work(tx);
      await recordAudit(tx, context, { ...read, objects, detail: { ...read.detail, count } });
      return result;
    });
  } catch (error) {
    if (error instanceof DomainError) await recordRefusal(context, read, error);
    throw error;
  }
}
