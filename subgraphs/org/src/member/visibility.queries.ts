import { haveTalked, signedInBefore } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import { uuids } from '@account-center/kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { departmentIdsWithin } from '../tree/index.ts';
import { member } from './member.table.ts';

/** Its holders see hidden members (ORG-20). */
const HIDDEN_READ = 'org:hidden:read';

/** Condition on `member`: has a place in the caller's information scope, or is the caller. */
function memberInScope(caller: Caller): SQL {
  if (caller.scope.everything) return sql`true`;
  const { departmentIds } = caller.scope;
  return sql`(${member.id} = ${caller.memberId}::uuid or ${member.leftPath} && ${uuids(departmentIds)} or exists (
    select from member_place place
    where place.enterprise_id = ${member.enterpriseId} and place.member_id = ${member.id}
      and place.department_id in ${departmentIdsWithin(departmentIds)}))`;
}

/**
 * Condition on `member`: not hidden from the caller. Hidden members see each other and themselves. Callers who have
 * talked with them, or signed in before hiding took effect, still see them (ORG-20).
 */
function memberNotHidden(caller: Caller): SQL {
  if (caller.permissions.includes(HIDDEN_READ) || caller.kind === 'service') return sql`true`;
  return sql`(not ${member.hidden} or ${member.id} = ${caller.memberId}::uuid
    or exists (select from member viewer where viewer.id = ${caller.memberId}::uuid and viewer.hidden)
    or ${signedInBefore(caller, member.foundBySignInsBefore)} or ${haveTalked(caller, member.id)})`;
}

/** Condition on `member`: the caller may find the member. Every list or count of members must use it. */
export const memberVisible = (caller: Caller): SQL =>
  sql`(${memberInScope(caller)} and ${memberNotHidden(caller)} and ${member.status} <> 'PROVISIONING')`;
