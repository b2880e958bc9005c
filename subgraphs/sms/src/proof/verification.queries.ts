import type { Transaction } from '@account-center/kit/database';
import { type SQL, sql } from 'drizzle-orm';

const idsOf = async (tx: Transaction, query: SQL): Promise<string[]> =>
  (await tx.execute<{ id: string }>(query)).map(({ id }) => id);

/** Numbers of entries after one number, up to another if there is one, that are no leaves. */
export const listEntriesWithoutLeaf = (
  tx: Transaction,
  { after, to, limit }: { after: number; to: number | null; limit: number },
): Promise<string[]> =>
  idsOf(
    tx,
    sql`select entry.seq::text as id from ledger_entry entry
      where entry.seq > ${after} and (${to}::bigint is null or entry.seq <= ${to}::bigint) and not exists (
        select from ledger_leaf leaf where leaf.enterprise_id = entry.enterprise_id and leaf.seq = entry.seq)
      order by entry.seq limit ${limit}`,
  );

export async function countNodes(tx: Transaction): Promise<bigint> {
  const [row] = await tx.execute<{ count: string }>(sql`select count(*)::text as count from ledger_node`);
  return BigInt(row?.count ?? 0);
}

/** Accounts whose balance is not that of their last entry. */
export const listWrongBalances = (tx: Transaction, limit: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select account.id from ledger_account account where account.balance <> coalesce((
        select entry.balance from ledger_entry entry
        where entry.enterprise_id = account.enterprise_id and entry.account_id = account.id
        order by entry.seq desc limit 1), 0)
      limit ${limit}`,
  );

/** Reservations whose counters are not the sums of their transfers. */
export const listWrongReservations = (tx: Transaction, limit: number): Promise<string[]> =>
  idsOf(
    tx,
    sql`select reservation.id from ledger_reservation reservation left join (
        select reservation_id, coalesce(sum(amount) filter (where kind = 'RESERVE'), 0) as amount,
          coalesce(sum(amount) filter (where kind = 'CHARGE'), 0) as posted,
          coalesce(sum(amount) filter (where kind = 'REFUND'), 0) as voided
        from ledger_transfer where reservation_id is not null group by reservation_id
      ) moved on moved.reservation_id = reservation.id
      where (reservation.amount, reservation.posted, reservation.voided) is distinct from
        (coalesce(moved.amount, 0), coalesce(moved.posted, 0), coalesce(moved.voided, 0))
      limit ${limit}`,
  );

/** Transfers without entries. */
export async function listBareTransfers(tx: Transaction, limit: number): Promise<string[]> {
  // Counting is enough as long as nothing is wrong.
  const [row] = await tx.execute<{ isEven: boolean }>(sql`
    select (select count(*) from ledger_transfer) * 2 = (select count(*) from ledger_entry) as "isEven"`);
  if (row?.isEven) return [];
  return idsOf(
    tx,
    sql`select moved.id from ledger_transfer moved left join lateral (
        select true as found from ledger_entry entry
        where entry.enterprise_id = moved.enterprise_id and entry.transfer_id = moved.id limit 1) entry on true
      where entry.found is null limit ${limit}`,
  );
}
