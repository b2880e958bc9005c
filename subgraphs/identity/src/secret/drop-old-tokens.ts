import type { Transaction } from '@account-center/kit/database';
import { and, desc, eq, isNull, notInArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** Refresh tokens of a session that are valid at the same time: one for each browser tab, and some spare. */
const MAXIMUM_OPEN_TOKENS = 50;

/** A table of refresh tokens. Newer tokens have greater ids. */
type TokenTable = PgTable & { id: PgColumn; sessionId: PgColumn; usedAt: PgColumn };

/** Deletes the unused refresh tokens of a session, except for the newest. */
export async function dropOldTokens(tx: Transaction, table: TokenTable, sessionId: string): Promise<void> {
  const isOpen = and(eq(table.sessionId, sessionId), isNull(table.usedAt));
  const kept = tx.select({ id: table.id }).from(table).where(isOpen).orderBy(desc(table.id)).limit(MAXIMUM_OPEN_TOKENS);
  await tx.delete(table).where(and(isOpen, notInArray(table.id, kept)));
}
