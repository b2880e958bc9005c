import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { asc, count, desc, inArray, sql } from 'drizzle-orm';
import { departmentsBelow } from '../tree/index.ts';
import { member, memberPlace, type MemberPlaceRow } from './member.table.ts';
import { memberVisible } from './visibility.queries.ts';

/** Places of members, or of all of them; the main one first. */
export async function listPlaces(tx: Transaction, memberIds?: readonly string[]): Promise<MemberPlaceRow[]> {
  return tx
    .select()
    .from(memberPlace)
    .where(memberIds && inArray(memberPlace.memberId, [...memberIds]))
    .orderBy(desc(memberPlace.main), asc(memberPlace.createdAt), asc(memberPlace.departmentId));
}

/** Members directly in each of the departments, hidden and provisioning ones as well. */
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

export interface MemberCounts {
  id: string;
  direct: number;
  total: number;
}

/** Members that the caller may find, directly in each department and in all below it; each person counts once. */
export async function countVisibleMembers(
  tx: Transaction,
  caller: Caller,
  ids: readonly string[],
): Promise<MemberCounts[]> {
  const rows = await tx.execute<{ id: string; direct: number; total: number }>(sql`
    select below.top_id as id,
      count(distinct member.id) filter (where place.department_id = below.top_id)::int as direct,
      count(distinct member.id)::int as total
    from ${departmentsBelow(ids)} below
      join ${memberPlace} place on place.enterprise_id = below.enterprise_id and place.department_id = below.department_id
      join ${member} on member.enterprise_id = place.enterprise_id and member.id = place.member_id
    where member.status = 'ACTIVE' and ${memberVisible(caller)}
    group by below.top_id`);
  return [...rows];
}
