import { directoryMember, inScope } from '@account-center/directory';
import {
  afterCursor,
  type Caller,
  cursorList,
  type PageArguments,
  pageSize,
  type Transaction,
} from '@account-center/kit';
import { and, desc, eq, or, sql } from 'drizzle-orm';
import { conversation } from '../conversation/conversation.table.ts';
import { chatGroup } from '../group/group.table.ts';
import { retiredMember, type RetiredMemberRow } from './retirement.table.ts';

export const deletedAccountList = cursorList('deletedAccounts', ['instant', 'id']);

export interface DeletedAccountRow {
  id: string;
  name: string | null;
  accountNumber: string | null;
  deletedAt: Date;
  successorMemberId: string | null;
  conversationCount: number;
  messageCount: number;
}

const accountNumber = sql<string | null>`(select holding.account_number from number_holding holding
  where holding.member_id = ${retiredMember.memberId} order by holding.held_from desc limit 1)`;

/** A page of the deleted accounts in scope, the latest first, and one more when another page follows. */
export async function listDeletedAccounts(
  tx: Transaction,
  caller: Caller,
  page: PageArguments,
): Promise<DeletedAccountRow[]> {
  return tx
    .select({
      id: retiredMember.memberId,
      name: directoryMember.name,
      accountNumber,
      deletedAt: retiredMember.retiredAt,
      successorMemberId: retiredMember.successorMemberId,
      conversationCount: retiredMember.conversationsMoved,
      messageCount: retiredMember.messagesMoved,
    })
    .from(retiredMember)
    .leftJoin(directoryMember, eq(directoryMember.memberId, retiredMember.memberId))
    .where(
      and(
        inScope(caller, retiredMember.memberId),
        afterCursor(deletedAccountList, page.after, [retiredMember.retiredAt, retiredMember.memberId], 'desc'),
      ),
    )
    .orderBy(desc(retiredMember.retiredAt), desc(retiredMember.memberId))
    .limit(pageSize(page) + 1);
}

/** The mark that the key made, or that the member bears already. */
export async function findRetirement(
  tx: Transaction,
  { memberId, key }: { memberId: string; key: string },
): Promise<RetiredMemberRow | undefined> {
  const rows = await tx
    .select()
    .from(retiredMember)
    .where(or(eq(retiredMember.key, key), eq(retiredMember.memberId, memberId)));
  return rows.find((row) => row.key === key) ?? rows[0];
}

export async function existsActiveMember(tx: Transaction, memberId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: directoryMember.memberId })
    .from(directoryMember)
    .where(and(eq(directoryMember.memberId, memberId), eq(directoryMember.status, 'ACTIVE')));
  return rows.length > 0;
}

/** How many one-to-one conversations a member has, and how many messages they hold. */
export async function countRecords(
  tx: Transaction,
  memberId: string,
): Promise<{ conversations: number; messages: number }> {
  const [row] = await tx
    .select({
      conversations: sql<number>`count(*)::int`,
      messages: sql<number>`coalesce(sum(${conversation.messageCount}), 0)::int`,
    })
    .from(conversation)
    .where(or(eq(conversation.lowPartyId, memberId), eq(conversation.highPartyId, memberId)));
  return row ?? { conversations: 0, messages: 0 };
}

/** @returns how many groups changed hands */
export async function handOverGroups(tx: Transaction, fromId: string, toId: string): Promise<number> {
  const rows = await tx
    .update(chatGroup)
    .set({ ownerPartyId: toId })
    .where(eq(chatGroup.ownerPartyId, fromId))
    .returning({ id: chatGroup.id });
  return rows.length;
}
