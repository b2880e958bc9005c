import type { Transaction } from '@account-center/kit';
import { sql } from 'drizzle-orm';

/** Locks the enterprise's archive against other batches until the transaction ends. @returns the last sequence */
export async function lockCounter(tx: Transaction, enterpriseId: string): Promise<number> {
  const [row] = await tx.execute<{ last: string }>(sql`
    insert into archive_counter (enterprise_id, last_sequence) values (${enterpriseId}::uuid, 0)
    on conflict (enterprise_id) do update set last_sequence = archive_counter.last_sequence
    returning last_sequence as last`);
  return Number(row?.last ?? 0);
}

export async function saveCounter(tx: Transaction, lastSequence: number): Promise<void> {
  await tx.execute(sql`update archive_counter set last_sequence = ${lastSequence}`);
}
