import type { Transaction } from '@account-center/kit/database';
import type { Queue } from '@account-center/kit/jobs';
import { and, eq, inArray } from 'drizzle-orm';
import { publishAccounts } from './account.events.ts';
import { account } from './account.table.ts';
import { deliverFirstPasswords } from './deliver-first-passwords.ts';

/** Selects reserved accounts: those of one provisioning, or those of some members. */
type Reservation = { batchKey: string } | { memberIds: readonly string[] };

/**
 * Confirms reserved accounts: publishes them to the siblings and sends their first passwords.
 * @returns how many
 */
export async function confirmReserved(tx: Transaction, queue: Queue, reservation: Reservation): Promise<number> {
  const isMeant =
    'batchKey' in reservation
      ? eq(account.batchKey, reservation.batchKey)
      : inArray(account.memberId, [...reservation.memberIds]);
  const rows = await tx
    .update(account)
    .set({ isReserved: false })
    .where(and(eq(account.isReserved, true), isMeant))
    .returning();
  await publishAccounts(tx, rows);
  await deliverFirstPasswords(tx, queue, rows);
  return rows.length;
}
