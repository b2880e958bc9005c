import { directoryAccount, keyedAmong, type MemberKey, requireKeyed } from '@account-center/directory';
import { type BaseContext, isId } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';
import { member } from './member.table.ts';
import { memberVisible } from './visibility.queries.ts';

/**
 * The id of the member that a key refers to. An id is returned unchecked: the use case checks later whether the caller
 * may find the member. A number only matches members whom the caller may find. @throws NOT_FOUND, MEMBER_AMBIGUOUS
 */
export async function resolveMemberKey(context: BaseContext, key: MemberKey): Promise<string> {
  const { id, accountNumber, employeeNumber } = key;
  if (id) return requireKeyed(isId(id) ? { memberId: id } : undefined, key);
  const isNamed = accountNumber
    ? eq(directoryAccount.accountNumber, accountNumber)
    : eq(member.employeeNumber, employeeNumber ?? '');
  const rows = await withTenant(context, (tx) =>
    tx
      .select({ memberId: member.id, status: member.status })
      .from(member)
      .leftJoin(
        directoryAccount,
        and(eq(directoryAccount.enterpriseId, member.enterpriseId), eq(directoryAccount.memberId, member.id)),
      )
      .where(and(isNamed, memberVisible(context.caller))),
  );
  return requireKeyed(keyedAmong(rows), key);
}
