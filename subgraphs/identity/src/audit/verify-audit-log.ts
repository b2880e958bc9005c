import type { BaseContext } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { readEntries } from './audit.queries.ts';
import { auditHead } from './audit.table.ts';
import { GENESIS, hashOf } from './chain.rules.ts';

export interface Verification {
  valid: boolean;
  entries: number;
  /** Position of the first row whose hash is wrong. */
  brokenAt: number | null;
}

/** Reads a log from the first row to its recorded end, and recomputes every hash. */
async function verifyChain(tx: Transaction, head: { seq: number; hash: string }): Promise<Verification> {
  let previous = { seq: 0, hash: GENESIS };
  for await (const rows of readEntries(tx)) {
    for (const row of rows) {
      const fits = row.seq === previous.seq + 1 && row.previousHash === previous.hash && row.hash === hashOf(row);
      if (!fits) return { valid: false, entries: previous.seq, brokenAt: previous.seq + 1 };
      previous = row;
    }
  }
  if (previous.seq < head.seq) return { valid: false, entries: previous.seq, brokenAt: previous.seq + 1 };
  const isEnd = previous.seq === head.seq && previous.hash === head.hash;
  return { valid: isEnd, entries: previous.seq, brokenAt: isEnd ? null : previous.seq };
}

/** Whether the enterprise's log is as it was written: nothing changed, taken out or added (ID-59). */
export async function verifyAuditLog(context: BaseContext): Promise<Verification> {
  const verify = async (tx: Transaction) => {
    const [head] = await tx.select().from(auditHead);
    return head ? verifyChain(tx, head) : { valid: true, entries: 0, brokenAt: null };
  };
  return withTenant(context, verify, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}
