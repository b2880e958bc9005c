import type { Transaction } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { endSessions, type SessionEndReason } from '../session/session.queries.ts';
import { publishAccounts } from './account.events.ts';
import { account, type AccountRow } from './account.table.ts';
import { forEachMember, type MemberResult } from './bulk.ts';

async function setStatus(tx: Transaction, row: AccountRow, status: 'ENABLED' | 'DISABLED'): Promise<void> {
  if (row.status === status) return;
  const [changed] = await tx
    .update(account)
    .set({ status, version: sql`${account.version} + 1` })
    .where(eq(account.id, row.id))
    .returning();
  if (changed) await publishAccounts(tx, [changed]);
}

async function disable(
  tx: Transaction,
  row: AccountRow,
  reason: SessionEndReason,
  now: Date,
): Promise<{ sessionsEnded: number }> {
  await setStatus(tx, row, 'DISABLED');
  return { sessionsEnded: await endSessions(tx, { accountIds: [row.id], reason, now }) };
}

/** Disables accounts; their sessions end at once, everything else stays (ID-35). */
export const disableMembers = (context: Context, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'disableMembers', memberIds }, (tx, row) =>
    disable(tx, row, 'DISABLED', context.runtime.now()),
  );

/** Lets disabled accounts be used again; they sign in anew. */
export const enableMembers = (context: Context, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'enableMembers', memberIds }, async (tx, row) => {
    await setStatus(tx, row, 'ENABLED');
    return {};
  });

/** A phone was lost: the account is disabled and its devices' sessions are ended and marked as lost (ID-38). */
export const reportLostPhone = (context: Context, memberId: string): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'reportLostPhone', memberIds: [memberId] }, (tx, row) =>
    disable(tx, row, 'LOST_PHONE', context.runtime.now()),
  );

/** Ends all sessions of members, who may sign in again. */
export const endMemberSessions = (context: Context, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'endMemberSessions', memberIds }, async (tx, row) => ({
    sessionsEnded: await endSessions(tx, { accountIds: [row.id], reason: 'REVOKED', now: context.runtime.now() }),
  }));
