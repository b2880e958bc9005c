import { haveTalked, signedInBefore } from '@account-center/directory';
import { type Caller, isId, uuids } from '@account-center/kit';
import { type SQL, sql } from 'drizzle-orm';
import { department } from './department/department.table.ts';
import { member } from './member/member.table.ts';

/** Who holds it sees hidden members (ORG-20). */
const HIDDEN_READ = 'org:hidden:read';

/** Ids that can be ids at all: any other is one that does not exist. */
export const wellFormed = (ids: readonly string[]): string[] => ids.filter(isId);

/** Condition on `department`: it lies in the caller's information scope (ID-44). */
export function departmentInScope(caller: Caller): SQL {
  return caller.scope.everything ? sql`true` : sql`${department.path} && ${uuids(caller.scope.departmentIds)}`;
}

/** Condition on `member`: a place of theirs lies in the caller's information scope, or they are the caller. */
export function memberInScope(caller: Caller): SQL {
  if (caller.scope.everything) return sql`true`;
  const departmentIds = uuids(caller.scope.departmentIds);
  return sql`(${member.id} = ${caller.memberId}::uuid or ${member.leftPath} && ${departmentIds} or exists (
    select from member_place place join department scoped
      on scoped.enterprise_id = place.enterprise_id and scoped.id = place.department_id
    where place.enterprise_id = ${member.enterpriseId} and place.member_id = ${member.id} and scoped.path && ${departmentIds}))`;
}

/**
 * Condition on `member`: not hidden from the caller. Hidden members see each other and themselves; whoever has talked
 * with them, or signed in before hiding them took effect, still sees them (ORG-20).
 */
export function memberNotHidden(caller: Caller): SQL {
  if (caller.permissions.includes(HIDDEN_READ) || caller.kind === 'service') return sql`true`;
  return sql`(not ${member.hidden} or ${member.id} = ${caller.memberId}::uuid
    or exists (select from member viewer where viewer.id = ${caller.memberId}::uuid and viewer.hidden)
    or ${signedInBefore(caller, member.foundBySignInsBefore)} or ${haveTalked(caller, member.id)})`;
}

/** Condition on `member`: the caller may find them. Everything that lists or counts members filters with it. */
export const memberVisible = (caller: Caller): SQL =>
  sql`(${memberInScope(caller)} and ${memberNotHidden(caller)} and ${member.status} <> 'PROVISIONING')`;
