import { type Caller, isId, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, count, inArray, ne } from 'drizzle-orm';
import { member, type MemberRow } from './member.table.ts';
import { memberVisible } from './visibility.queries.ts';

/** Members among `ids` that the caller may find, including those who have left. */
export async function listMembersByIds(tx: Transaction, caller: Caller, ids: readonly string[]): Promise<MemberRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(member)
    .where(and(inArray(member.id, ids.filter(isId)), memberVisible(caller)));
}

/** @throws NOT_FOUND when there is no such active member or the caller may not find them: both look alike. */
export async function requireActiveMember(tx: Transaction, caller: Caller, id: string): Promise<MemberRow> {
  const [row] = await listMembersByIds(tx, caller, [id]);
  if (row?.status !== 'ACTIVE') throw notFound('member', id);
  return row;
}

/** Members who have not left, visible or not, including those whose account is being created. */
export const listPresentMembers = (tx: Transaction): Promise<MemberRow[]> =>
  tx.select().from(member).where(ne(member.status, 'LEFT'));

/** Ids of the members whom the caller may find. Bounded by the plan of the enterprise. */
export async function listVisibleMemberIds(tx: Transaction, caller: Caller): Promise<Set<string>> {
  const rows = await tx.select({ id: member.id }).from(member).where(memberVisible(caller));
  return new Set(rows.map(({ id }) => id));
}

/** Seats in use: active members and those whose account is being created. */
export async function countSeats(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(member).where(ne(member.status, 'LEFT'));
  return row?.n ?? 0;
}
