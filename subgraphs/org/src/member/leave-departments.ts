import { type Transaction, uuids } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { lockEnterprise } from '../enterprise/index.ts';
import { listIdsOnPaths } from '../tree/index.ts';
import { tellMembers } from './member.events.ts';
import { member, memberPlace } from './member.table.ts';
import { listPlaces } from './place.queries.ts';

/**
 * Removes the member from all departments, frees the seat and publishes the change. @returns the number of departments
 */
export async function leaveDepartments(tx: Transaction, memberId: string): Promise<number> {
  await lockEnterprise(tx);
  const places = await listPlaces(tx, [memberId]);
  const leftPath = await listIdsOnPaths(
    tx,
    places.map(({ departmentId }) => departmentId),
  );
  await tx.delete(memberPlace).where(eq(memberPlace.memberId, memberId));
  const left = await tx
    .update(member)
    .set({ status: 'LEFT', leftAt: sql`now()`, leftPath: sql`${uuids(leftPath)}`, version: sql`${member.version} + 1` })
    .where(sql`${member.id} = ${memberId} and ${member.status} = 'ACTIVE'`)
    .returning();
  await tellMembers(tx, left);
  return places.length;
}
