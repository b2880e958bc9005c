import { type Audited, type AuditRecord, recordAudit } from './audit.ts';
import { type Database, type Transaction, withTenant } from './database/database.ts';
import { DomainError } from './errors.ts';

/** A read as the audit log records it: the root field and the objects. */
export type AuditedRead = Pick<AuditRecord, 'action' | 'objects' | 'detail'>;

type ReadContext = Audited & { db: Database };

/** Records a refusal with its code. A caller without an enterprise has no log, so nothing is recorded. */
export async function recordRefusal(context: ReadContext, refused: AuditedRead, error: unknown): Promise<void> {
  if (!context.caller.enterpriseId) return;
  const result = error instanceof DomainError ? error.code : 'INTERNAL_SERVER_ERROR';
  await withTenant(context, (tx) => recordAudit(tx, context, { ...refused, result }));
}

/**
 * Reads and records the read in one transaction: data is returned only if the audit entry commits (ID-59). A refusal is
 * recorded with its code.
 * @param work returns the data, the number of entries, and the objects if they are known only from the data
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
