import { type Caller, notFound } from '@account-center/kit';
import { type Transaction, uuids } from '@account-center/kit/database';
import { and, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { directoryDepartment, directoryMember } from './directory.table.ts';

const HIDDEN_READ = 'org:hidden:read';

/** Condition: the member that `memberId` names works in one of the departments, or anywhere below. */
export const worksIn = (memberId: SQLWrapper, departmentIds: readonly string[]): SQL => sql`exists (
  select from directory_place place join directory_department department
    on department.enterprise_id = place.enterprise_id and department.department_id = place.department_id
  where place.member_id = ${memberId} and department.path && ${uuids(departmentIds)})`;

/**
 * Condition: the member that `memberId` names lies in the caller's information scope (ID-44), or is the caller.
 * Hiding is not considered: records about hidden members are visible to callers who have them in scope.
 */
export function inScope(caller: Caller, memberId: SQLWrapper): SQL {
  if (caller.scope.everything) return sql`true`;
  const inDepartments = worksIn(memberId, caller.scope.departmentIds);
  return caller.memberId ? sql`(${memberId} = ${caller.memberId}::uuid or ${inDepartments})` : inDepartments;
}

/** Condition: the caller is a member who has exchanged messages with the member that `memberId` names (ORG-20). */
export function haveTalked(caller: Caller, memberId: SQLWrapper): SQL {
  const self = sql`${caller.memberId}::uuid`;
  return sql`exists (select from directory_acquaintance known
    where known.low_member_id = least(${memberId}, ${self}) and known.high_member_id = greatest(${memberId}, ${self}))`;
}

/**
 * Condition: the caller's session began before the instant, so what was hidden afterwards is still visible to it. False
 * for callers without a session.
 */
export const signedInBefore = (caller: Caller, instant: SQLWrapper): SQL =>
  sql`coalesce(${caller.signedInAt ?? null}::timestamptz < ${instant}, false)`;

/**
 * Condition: the caller may find the member in the directory. The member is {@link inScope}, and is not hidden from the
 * caller. A hidden member is found by callers who are hidden too, may see hidden members, are that member, have talked
 * with them, or signed in before hiding took effect (ORG-20).
 */
export function isVisible(caller: Caller, memberId: SQLWrapper): SQL {
  const scope = inScope(caller, memberId);
  if (caller.permissions.includes(HIDDEN_READ) || caller.kind === 'service') return scope;
  const self = sql`${caller.memberId}::uuid`;
  return sql`(${scope} and (${memberId} = ${self}
    or not exists (select from directory_member hidden where hidden.member_id = ${memberId} and hidden.hidden
      and not ${signedInBefore(caller, sql`hidden.found_by_sign_ins_before`)})
    or exists (select from directory_member viewer where viewer.member_id = ${self} and viewer.hidden)
    or ${haveTalked(caller, memberId)}))`;
}

/** Members among `memberIds` that the caller may find. */
export async function listVisibleMembers(tx: Transaction, caller: Caller, memberIds: readonly string[]) {
  if (memberIds.length === 0) return [];
  return tx
    .select()
    .from(directoryMember)
    .where(and(inArray(directoryMember.memberId, [...memberIds]), isVisible(caller, directoryMember.memberId)));
}

/** @throws NOT_FOUND when there is no such member or the caller may not find them: both look alike. */
export async function requireVisibleMember(tx: Transaction, caller: Caller, memberId: string) {
  const [member] = await listVisibleMembers(tx, caller, [memberId]);
  if (!member) throw notFound('member', memberId);
  return member;
}

/** Ids of the departments at and below a department. */
export async function listDepartmentIdsBelow(tx: Transaction, departmentId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(and(sql`${directoryDepartment.path} && ${uuids([departmentId])}`, eq(directoryDepartment.removed, false)));
  return rows.map(({ id }) => id);
}
