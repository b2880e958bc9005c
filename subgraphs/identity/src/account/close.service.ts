import {
  enterpriseIdOf,
  newId,
  notFound,
  parseInput,
  recordAudit,
  type Runtime,
  serviceCaller,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { runOnce, withdrawCommand } from '../command/command.service.ts';
import type { Context } from '../context.ts';
import type { CloseAccountInput, DiscardAccountsInput } from '../generated/resolvers.ts';
import { endSessions } from '../session/session.queries.ts';
import { refreshToken, session } from '../session/session.table.ts';
import { publishAccounts } from './account.events.ts';
import { account, type AccountRow, accountRole, accountScope, credential } from './account.table.ts';
import { giveNumbersBack, lockSegments, type Segment } from './number.queries.ts';

const closeSchema = z.object({ memberId: z.uuid(), key: z.string().min(1).max(200), keepNumber: z.boolean() });
const discardSchema = z.object({ batchKey: z.string().min(1).max(200) });

/** Closes accounts: no sign-in, no session, no credential, no role is left. The rows stay for their numbers. */
async function closeRows(
  tx: Transaction,
  rows: readonly AccountRow[],
  options: { now: Date; numberState: 'RETIRED' | 'KEPT' },
): Promise<{ closed: AccountRow[]; sessionsEnded: number }> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { closed: [], sessionsEnded: 0 };
  const { now, numberState } = options;
  const sessionsEnded = await endSessions(tx, { accountIds: ids, reason: 'CLOSED', now });
  for (const table of [credential, accountRole, accountScope])
    await tx.delete(table).where(inArray(table.accountId, ids));
  const closed = await tx
    .update(account)
    .set({ status: 'CLOSED', closedAt: now, numberState, version: sql`${account.version} + 1` })
    .where(inArray(account.id, ids))
    .returning();
  await publishAccounts(tx, closed);
  return { closed, sessionsEnded };
}

export interface CloseResult {
  accountId: string;
  accountNumber: string;
  sessionsEnded: number;
  closedAt: string;
  numberState: 'RETIRED' | 'KEPT';
}

/** Closes a member's account for good; org's off-boarding asks for it. A repetition with the same key answers the same. */
export async function closeAccount(context: Context, input: CloseAccountInput): Promise<CloseResult> {
  const { memberId, key, keepNumber } = parseInput(closeSchema, input);
  const enterpriseId = enterpriseIdOf(context.caller);
  const now = context.runtime.now();
  const numberState = keepNumber ? 'KEPT' : 'RETIRED';
  return withTenant(context, (tx) =>
    runOnce(tx, { enterpriseId, command: 'closeAccount', key }, async () => {
      const rows = await tx
        .select()
        .from(account)
        .where(and(eq(account.memberId, memberId), ne(account.status, 'CLOSED')))
        .for('update');
      const [row] = rows;
      if (!row?.number) throw notFound('account', memberId);
      const { sessionsEnded } = await closeRows(tx, rows, { now, numberState });
      return { accountId: row.id, accountNumber: row.number, sessionsEnded, closedAt: now.toISOString(), numberState };
    }),
  );
}

/** Removes reserved accounts as though they had never been made: nobody was told of them, and their numbers are free. */
async function removeReserved(
  tx: Transaction,
  segments: readonly Segment[],
  rows: readonly AccountRow[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  const sessions = tx.select({ id: session.id }).from(session).where(inArray(session.accountId, ids));
  await tx.delete(refreshToken).where(inArray(refreshToken.sessionId, sessions));
  for (const table of [session, credential, accountRole, accountScope])
    await tx.delete(table).where(inArray(table.accountId, ids));
  await tx.delete(account).where(inArray(account.id, ids));
  await giveNumbersBack(
    tx,
    segments,
    rows.map(({ number }) => Number(number)),
  );
}

/**
 * Closes what is still open of members who are gone from the directory. An off-boarding has closed the account before the
 * member leaves; a member of whom a restored directory knows nothing has left without one.
 */
export async function closeAccountsOfLeavers(
  tx: Transaction,
  runtime: Runtime,
  { enterpriseId, memberIds }: { enterpriseId: string; memberIds: readonly string[] },
): Promise<void> {
  const rows = await tx
    .select()
    .from(account)
    .where(and(inArray(account.memberId, [...memberIds]), ne(account.status, 'CLOSED')))
    .for('update');
  const { closed } = await closeRows(tx, rows, { now: runtime.now(), numberState: 'RETIRED' });
  if (closed.length === 0) return;
  const context = runtime.contextFor(serviceCaller(runtime.service, enterpriseId), newId());
  const objects = closed.flatMap(({ memberId }) => (memberId ? [{ type: 'Member', id: memberId }] : []));
  await recordAudit(tx, context, { action: 'closeAccount', objects, detail: { reason: 'MEMBER_GONE' } });
}

/**
 * Takes back what `provisionAccounts` reserved under this key, because the members were not created after all. One that
 * arrives later is refused. Accounts that were confirmed are closed.
 */
export async function discardAccounts(context: Context, input: DiscardAccountsInput): Promise<number> {
  const { batchKey } = parseInput(discardSchema, input);
  const now = context.runtime.now();
  const enterpriseId = enterpriseIdOf(context.caller);
  return withTenant(context, async (tx) => {
    await withdrawCommand(tx, { enterpriseId, command: 'provisionAccounts', key: batchKey });
    // Before the accounts, as when numbers are given out: neither waits for the other.
    const segments = await lockSegments(tx);
    const rows = await tx
      .select()
      .from(account)
      .where(and(eq(account.batchKey, batchKey), ne(account.status, 'CLOSED')))
      .for('update');
    const reserved = rows.filter(({ isReserved }) => isReserved);
    const told = rows.filter(({ isReserved }) => !isReserved);
    await removeReserved(tx, segments, reserved);
    const { closed } = await closeRows(tx, told, { now, numberState: 'RETIRED' });
    return reserved.length + closed.length;
  });
}
