import {
  directoryAccount,
  keyedAmong,
  type KeyedMember,
  type MemberKey,
  requireKeyed,
} from '@account-center/directory';
import { type BaseContext, isId } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { member } from './member.table.ts';
import { memberVisible } from './visibility.queries.ts';

function isNamedBy({ id, accountNumber, employeeNumber }: MemberKey): SQL {
  if (id) return isId(id) ? eq(member.id, id) : sql`false`;
  return accountNumber
    ? eq(directoryAccount.accountNumber, accountNumber)
    : eq(member.employeeNumber, employeeNumber ?? '');
}

/** The member that a key refers to, among those whom the caller may find. */
export async function findMemberByKey(context: BaseContext, key: MemberKey): Promise<KeyedMember> {
  const rows = await withTenant(context, (tx) =>
    tx
      .select({ memberId: member.id, status: member.status })
      .from(member)
      .leftJoin(
        directoryAccount,
        and(eq(directoryAccount.enterpriseId, member.enterpriseId), eq(directoryAccount.memberId, member.id)),
      )
      .where(and(isNamedBy(key), memberVisible(context.caller))),
  );
  return keyedAmong(rows);
}

/**
 * The id of the member that a key refers to. An id is returned unchecked: the use case checks later whether the caller
 * may find the member. A number only matches members whom the caller may find. @throws NOT_FOUND, MEMBER_AMBIGUOUS
 */
export async function resolveMemberKey(context: BaseContext, key: MemberKey): Promise<string> {
  const { id } = key;
  return requireKeyed(id && isId(id) ? { memberId: id } : await findMemberByKey(context, key), key);
}
