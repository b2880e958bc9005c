import { directoryMember, inScope } from '@account-center/directory';
import { type Caller, forbidden, isId, notFound, type Transaction } from '@account-center/kit';
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { retiredMember } from '../retirement/retirement.table.ts';

const READ = 'archive:read';
const READ_DELETED = 'archive:deleted:read';

const isRetired = (memberId: SQLWrapper) =>
  sql`exists (select from retired_member retired where retired.member_id = ${memberId})`;

/**
 * Condition: the caller may read the records of the member that `memberId` names: in scope (ID-44), and under the
 * permission for the living or for the deleted (MSG-14). Hidden members' records are for whoever has them in scope.
 */
export function isReadable(caller: Caller, memberId: SQLWrapper): SQL {
  const permitted = sql`case when ${isRetired(memberId)} then ${caller.permissions.includes(READ_DELETED)}::boolean
    else ${caller.permissions.includes(READ)}::boolean end`;
  return sql`(${inScope(caller, memberId)} and ${permitted})`;
}

/** @throws NOT_FOUND for a member who does not exist or is out of scope, FORBIDDEN without the permission that it takes */
export async function requireReadableMember(tx: Transaction, caller: Caller, memberId: string): Promise<void> {
  const [member] = isId(memberId)
    ? await tx
        .select({ retiredAt: retiredMember.retiredAt })
        .from(directoryMember)
        .leftJoin(retiredMember, eq(retiredMember.memberId, directoryMember.memberId))
        .where(and(eq(directoryMember.memberId, memberId), inScope(caller, directoryMember.memberId)))
    : [];
  if (!member) throw notFound('member', memberId);
  const needed = member.retiredAt ? READ_DELETED : READ;
  if (caller.permissions.includes(needed)) return;
  throw forbidden(
    member.retiredAt
      ? 'This account was deleted. Its records are for holders of archive:deleted:read.'
      : 'Records of members are for holders of archive:read.',
    { permissions: [[needed]] },
  );
}
