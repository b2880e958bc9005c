import type { Transaction } from '@account-center/kit/database';
import { and, asc, gt, lte, sql } from 'drizzle-orm';
import { ledgerCheckpoint, ledgerTree } from './proof.table.ts';

type NewCheckpoint = typeof ledgerCheckpoint.$inferInsert;

/** Stores a checkpoint; one of the same size stays as it is. */
export async function insertCheckpoint(tx: Transaction, checkpoint: NewCheckpoint): Promise<void> {
  await tx.insert(ledgerCheckpoint).values(checkpoint).onConflictDoNothing();
}

/** Enterprises whose ledger has grown since its last checkpoint, in the order of their ids. */
export async function listUnpublished(
  tx: Transaction,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const isUnpublished = sql`${ledgerTree.size} > coalesce((select max(size) from ledger_checkpoint published
    where published.enterprise_id = ${ledgerTree.enterpriseId}), 0)`;
  const rows = await tx
    .select({ enterpriseId: ledgerTree.enterpriseId })
    .from(ledgerTree)
    .where(and(gt(ledgerTree.enterpriseId, after), isUnpublished))
    .orderBy(asc(ledgerTree.enterpriseId))
    .limit(limit);
  return rows.map(({ enterpriseId }) => enterpriseId);
}

export interface Published {
  size: bigint;
  root: Buffer;
  note: string;
}

/** Published checkpoints of sizes above `from`, up to `to` if there is one, in order. */
export const listPublished = (tx: Transaction, from: bigint, to?: bigint): Promise<Published[]> =>
  tx
    .select({ size: ledgerCheckpoint.size, root: ledgerCheckpoint.root, note: ledgerCheckpoint.note })
    .from(ledgerCheckpoint)
    .where(and(gt(ledgerCheckpoint.size, from), to === undefined ? undefined : lte(ledgerCheckpoint.size, to)))
    .orderBy(asc(ledgerCheckpoint.size));
