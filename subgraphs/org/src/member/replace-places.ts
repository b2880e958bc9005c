import type { Transaction } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { tellMembers } from './member.events.ts';
import type { PlaceInput } from './member.rules.ts';
import { member, memberPlace, type MemberRow } from './member.table.ts';

/** Replaces the places of a member, and publishes the change. The caller has made all checks. */
export async function replacePlaces(
  tx: Transaction,
  row: MemberRow,
  places: readonly PlaceInput[],
): Promise<MemberRow> {
  await tx.delete(memberPlace).where(eq(memberPlace.memberId, row.id));
  await tx
    .insert(memberPlace)
    .values(places.map((place) => ({ enterpriseId: row.enterpriseId, memberId: row.id, ...place })));
  const rows = await tx
    .update(member)
    .set({ version: sql`${member.version} + 1` })
    .where(eq(member.id, row.id))
    .returning();
  await tellMembers(tx, rows);
  return rows[0] ?? row;
}
