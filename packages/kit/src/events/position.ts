import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** A place in an outbox: transactions in the order of their ids, within one the order of writing. */
export interface Position {
  /** `xid8` as text: it outgrows a JavaScript number. */
  xid: string;
  seq: number;
}

export const START: Position = { xid: '0', seq: 0 };

/** Whether `reached` lies at or behind `target`. */
export function isAt(reached: Position, target: Position): boolean {
  const [a, b] = [BigInt(reached.xid), BigInt(target.xid)];
  return a > b || (a === b && reached.seq >= target.seq);
}

/** The position that a query of `xid::text, seq` finds; the start when it finds none. */
export async function findPosition(tx: Transaction, query: SQL): Promise<Position> {
  const [row] = await tx.execute<{ xid: string; seq: string }>(query);
  return row ? { xid: row.xid, seq: Number(row.seq) } : START;
}

export const newestPosition = (tx: Transaction): Promise<Position> =>
  findPosition(tx, sql`select xid::text, seq from outbox order by outbox.xid desc, outbox.seq desc limit 1`);
