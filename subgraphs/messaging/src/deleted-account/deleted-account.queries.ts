import { directoryMember, inScope } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList, type PageArguments, pageSize } from '@account-center/kit/graphql';
import { and, desc, eq, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { lastNumberOf } from '../number-holding/index.ts';
import { retiredMember, type RetiredMemberRow } from './deleted-account.table.ts';

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

/** Fragment: the account of member `memberId` was deleted. */
export const isDeleted = (memberId: SQLWrapper): SQL<boolean> =>
  sql`exists (select from ${retiredMember} where ${eq(retiredMember.memberId, memberId)})`;

/** A page of the deleted accounts in scope, the latest first, and one extra row when there is a next page. */
export async function listDeletedAccounts(
  tx: Transaction,
  caller: Caller,
  page: PageArguments,
): Promise<DeletedAccountRow[]> {
  return tx
    .select({
      id: retiredMember.memberId,
      name: directoryMember.name,
      accountNumber: lastNumberOf(retiredMember.memberId),
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

/** The mark created under the key, or the member's existing mark. */
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

export async function insertRetirement(tx: Transaction, row: typeof retiredMember.$inferInsert): Promise<void> {
  await tx.insert(retiredMember).values(row);
}
