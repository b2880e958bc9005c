import { directoryAccount } from '@account-center/directory';
import { type Caller, idOf } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, asc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { departmentIdsWithin } from '../tree/index.ts';
import { member, type MemberRow } from './member.table.ts';
import { memberVisible } from './visibility.queries.ts';

export const memberFilterSchema = z.object({
  search: z.string().trim().max(64, 'must have at most 64 characters').nullish(),
  departmentId: idOf('department').nullish(),
  directOnly: z.boolean().nullish(),
  leader: z.boolean().nullish(),
  status: z.enum(['ACTIVE', 'LEFT']).nullish(),
});

export type MemberFilter = z.output<typeof memberFilterSchema>;

/** Escapes `%` and `_` in a search text. */
const literally = (text: string) => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);

/**
 * Condition on `member`: the search text is part of the name or alias, or a prefix of the pinyin or the initials.
 * Phone, email and numbers are searched only if the caller may read them: a search must not reveal a field that would
 * be refused.
 */
function matchesSearch(caller: Caller, typed: string): SQL | undefined {
  const anywhere = `%${literally(typed)}%`;
  const prefix = `${literally(typed.toLowerCase().replaceAll(/\s+/g, ''))}%`;
  const conditions = [
    sql`${member.name} ilike ${anywhere}`,
    sql`${member.alias} ilike ${anywhere}`,
    sql`${member.pinyin} like ${prefix}`,
    sql`${member.initials} like ${prefix}`,
  ];
  if (caller.permissions.includes('org:contact:read')) {
    conditions.push(
      sql`${member.phone} like ${anywhere}`,
      sql`${member.email} ilike ${anywhere}`,
      sql`${member.employeeNumber} ilike ${anywhere}`,
    );
  }
  if (caller.permissions.includes('identity:account:read')) {
    conditions.push(sql`exists (select from ${directoryAccount} account
      where account.enterprise_id = ${member.enterpriseId} and account.member_id = ${member.id} and account.account_number = ${typed})`);
  }
  return or(...conditions);
}

/** Condition on `member`: has a place in a department (or below it), as a leader if requested. */
function hasPlace({ departmentId, directOnly, leader }: MemberFilter): SQL | undefined {
  if (!departmentId && leader == null) return undefined;
  const inDepartment = directOnly
    ? sql`place.department_id = ${departmentId}`
    : sql`place.department_id in ${departmentIdsWithin([departmentId ?? ''])}`;
  return sql`exists (select from member_place place
    where place.enterprise_id = ${member.enterpriseId} and place.member_id = ${member.id}
      ${departmentId ? sql`and ${inDepartment}` : sql``} ${leader == null ? sql`` : sql`and place.leader = ${leader}`})`;
}

/** Condition on `member` for a filter, limited to members whom the caller may find. */
export function memberConditions(caller: Caller, filter: MemberFilter): SQL | undefined {
  const searched = filter.search ? matchesSearch(caller, filter.search) : undefined;
  return and(eq(member.status, filter.status ?? 'ACTIVE'), memberVisible(caller), searched, hasPlace(filter));
}

/** Ids of all members that match a filter and whom the caller may find. */
export async function listMemberIds(tx: Transaction, caller: Caller, filter: MemberFilter): Promise<string[]> {
  const rows = await tx.select({ id: member.id }).from(member).where(memberConditions(caller, filter));
  return rows.map(({ id }) => id);
}

/** The number of members that match a filter and whom the caller may find. */
export async function countMatchingMembers(tx: Transaction, caller: Caller, filter: MemberFilter): Promise<number> {
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(member).where(memberConditions(caller, filter));
  return row?.n ?? 0;
}

/** The first members that match a filter and whom the caller may find, by id, starting after the id `after`. */
export const listMembersBehind = (
  tx: Transaction,
  caller: Caller,
  { filter, after, limit }: { filter: MemberFilter; after: string | null; limit: number },
): Promise<MemberRow[]> =>
  tx
    .select()
    .from(member)
    .where(and(memberConditions(caller, filter), after === null ? undefined : gt(member.id, after)))
    .orderBy(asc(member.id))
    .limit(limit);
