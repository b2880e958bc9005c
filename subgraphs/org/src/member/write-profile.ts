import type { Transaction } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { foundBySignInsBefore } from './hiding.queries.ts';
import { tellMembers } from './member.events.ts';
import { profileColumns, type ProfileInput } from './member.rules.ts';
import { member, type MemberRow } from './member.table.ts';

/** Writes a profile and publishes the change. */
export async function writeProfile(tx: Transaction, id: string, profile: ProfileInput, now: Date): Promise<MemberRow> {
  const columns = profileColumns(profile);
  const rows = await tx
    .update(member)
    .set({
      ...columns,
      foundBySignInsBefore: foundBySignInsBefore(columns.hidden, now),
      version: sql`${member.version} + 1`,
    })
    .where(eq(member.id, id))
    .returning();
  const [row] = rows;
  if (!row) throw new Error('The member was not there to be changed');
  await tellMembers(tx, rows);
  return row;
}
