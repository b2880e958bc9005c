import { type Caller, notFound, type Transaction } from '@account-center/kit';
import { and, asc, count, desc, inArray, ne } from 'drizzle-orm';
import { memberVisible, wellFormed } from '../scope.ts';
import { member, memberPlace, type MemberPlaceRow, type MemberRow } from './member.table.ts';

/** Members among `ids` that the caller may find; those who have left as well. */
export async function listMembersByIds(tx: Transaction, caller: Caller, ids: readonly string[]): Promise<MemberRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(member)
    .where(and(inArray(member.id, wellFormed(ids)), memberVisible(caller)));
}

/** @throws NOT_FOUND when there is no such active member or the caller may not find them: both look alike. */
export async function requireActiveMember(tx: Transaction, caller: Caller, id: string): Promise<MemberRow> {
  const [row] = await listMembersByIds(tx, caller, [id]);
  if (row?.status !== 'ACTIVE') throw notFound('member', id);
  return row;
}

/** Places of members, or of all of them; the main one first. */
export async function listPlaces(tx: Transaction, memberIds?: readonly string[]): Promise<MemberPlaceRow[]> {
  return tx
    .select()
    .from(memberPlace)
    .where(memberIds && inArray(memberPlace.memberId, [...memberIds]))
    .orderBy(desc(memberPlace.main), asc(memberPlace.createdAt), asc(memberPlace.departmentId));
}

/** Seats that are taken: active members and those whose account is being created. */
export async function countSeats(tx: Transaction): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(member).where(ne(member.status, 'LEFT'));
  return row?.n ?? 0;
}

/** Members directly in each of the departments, whoever may see them. */
export async function countDirectMembers(
  tx: Transaction,
  departmentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: memberPlace.departmentId, n: count() })
    .from(memberPlace)
    .where(inArray(memberPlace.departmentId, [...departmentIds]))
    .groupBy(memberPlace.departmentId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
