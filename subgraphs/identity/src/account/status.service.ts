import { idSchema, notFound, parseInput, type Transaction } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ReportLostPhoneInput } from '../generated/resolvers.ts';
import { forgetFailures } from '../session/attempts.ts';
import { endSessions, markLost } from '../session/session.queries.ts';
import type { SessionEndReason } from '../session/session.table.ts';
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

const lostSchema = z.object({ memberId: idSchema, sessionId: idSchema.nullish() });

/**
 * A phone was lost: the account is disabled and its sessions end. The phone is marked as lost: the one that is named,
 * otherwise every device with an open session, as any of them may be it (ID-38).
 */
export function reportLostPhone(context: Context, input: ReportLostPhoneInput): Promise<MemberResult[]> {
  const { memberId, sessionId = null } = parseInput(lostSchema, input);
  const now = context.runtime.now();
  return forEachMember(context, { action: 'reportLostPhone', memberIds: [memberId] }, async (tx, row) => {
    const devicesMarked = await markLost(tx, { accountId: row.id, sessionId, now });
    if (sessionId && devicesMarked === 0) throw notFound('session', sessionId);
    return { ...(await disable(tx, row, 'LOST_PHONE', now)), devicesMarked };
  });
}

/** Ends all sessions of members, who may sign in again. */
export const endMemberSessions = (context: Context, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'endMemberSessions', memberIds }, async (tx, row) => ({
    sessionsEnded: await endSessions(tx, { accountIds: [row.id], reason: 'REVOKED', now: context.runtime.now() }),
  }));

/** Lets members sign in at once whom failed attempts made wait, be they their own or a guesser's (ID-18). */
export const unblockSignIn = (context: Context, memberIds: readonly string[]): Promise<MemberResult[]> =>
  forEachMember(context, { action: 'unblockSignIn', memberIds }, async (tx, row) => {
    if (row.number) await forgetFailures(tx, row.enterpriseId, row.number);
    return {};
  });
