import { badUserInput, withTenant } from '@account-center/kit';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { account, accountRole, accountScope } from '../account/account.table.ts';
import { provenContacts } from '../account/contact.ts';
import type { Context } from '../context.ts';
import type { ContactKind } from '../generated/resolvers.ts';
import { listRoles } from '../role/role.queries.ts';
import type { RoleRow } from '../role/role.table.ts';

const MAXIMUM_MEMBERS = 5_000;

export interface MemberAccess {
  memberId: string;
  roleIds: string[];
  scopeDepartmentIds: string[];
  provenContacts: ContactKind[];
}

export const directoryRoles = (context: Context): Promise<RoleRow[]> => withTenant(context, listRoles);

/** What the directory writes into the role and scope cells of its workbooks (ORG-33), and what a contact's edit breaks. */
export async function directoryAccess(context: Context, memberIds: readonly string[]): Promise<MemberAccess[]> {
  if (memberIds.length > MAXIMUM_MEMBERS) {
    throw badUserInput([{ path: 'memberIds', reason: `must have at most ${MAXIMUM_MEMBERS} ids` }]);
  }
  if (memberIds.length === 0) return [];
  return withTenant(context, async (tx) => {
    const isAsked = and(inArray(account.memberId, [...memberIds]), ne(account.status, 'CLOSED'));
    const accounts = await tx.select().from(account).where(isAsked);
    const roles = await tx
      .select({ accountId: accountRole.accountId, roleId: accountRole.roleId })
      .from(accountRole)
      .innerJoin(account, eq(account.id, accountRole.accountId))
      .where(isAsked);
    const scopes = await tx
      .select({ accountId: accountScope.accountId, departmentId: accountScope.departmentId })
      .from(accountScope)
      .innerJoin(account, eq(account.id, accountScope.accountId))
      .where(isAsked);
    const rolesByAccount = Map.groupBy(roles, ({ accountId }) => accountId);
    const scopesByAccount = Map.groupBy(scopes, ({ accountId }) => accountId);
    return accounts.map(({ id, memberId, ...contacts }) => ({
      memberId: memberId ?? '',
      provenContacts: provenContacts(contacts),
      roleIds: (rolesByAccount.get(id) ?? []).map(({ roleId }) => roleId),
      scopeDepartmentIds: (scopesByAccount.get(id) ?? []).map(({ departmentId }) => departmentId),
    }));
  });
}
