import type { Transaction } from '@account-center/kit/database';
import { and, eq, ne, sql } from 'drizzle-orm';
import { type EnterpriseRow, limitsOf } from '../enterprise/index.ts';
import { account } from './account.table.ts';

export interface Seats {
  total: number;
  used: number;
  left: number;
}

/** Seats of an enterprise in use: one for each member with an open account. */
export async function countSeats(tx: Transaction, row: EnterpriseRow): Promise<Seats> {
  const { seats: total } = await limitsOf(tx, row);
  const [counted] = await tx
    .select({ used: sql<number>`count(*)::int` })
    .from(account)
    .where(and(eq(account.kind, 'MEMBER'), ne(account.status, 'CLOSED')));
  const used = counted?.used ?? 0;
  return { total, used, left: Math.max(0, total - used) };
}
