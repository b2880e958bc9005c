import type { Transaction } from '@account-center/kit';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { account, accountRole } from '../account/account.table.ts';
import { role } from '../role/role.table.ts';

/** Roles of the open accounts of members. A disabled account counts: it is enabled again with all that it holds. */
export function listRoleIdsOfMembers(tx: Transaction, memberIds: readonly string[]) {
  return tx
    .select({ memberId: account.memberId, roleId: accountRole.roleId })
    .from(account)
    .innerJoin(
      accountRole,
      and(eq(accountRole.enterpriseId, account.enterpriseId), eq(accountRole.accountId, account.id)),
    )
    .where(and(inArray(account.memberId, [...memberIds]), ne(account.status, 'CLOSED')));
}

/** Roles of the open accounts that hold a role, but for one account. */
export async function listRoleIdsOfHolders(tx: Transaction, roleId: string, except: string): Promise<string[]> {
  const other = alias(accountRole, 'other');
  const rows = await tx
    .selectDistinct({ roleId: other.roleId })
    .from(accountRole)
    .innerJoin(other, and(eq(other.enterpriseId, accountRole.enterpriseId), eq(other.accountId, accountRole.accountId)))
    .where(and(eq(accountRole.roleId, roleId), ne(accountRole.accountId, except)));
  return rows.map((row) => row.roleId);
}

/** Roles with what the rule of standing asks about. */
export const listRolePowers = (tx: Transaction) =>
  tx.select({ id: role.id, kind: role.kind, permissions: role.permissions }).from(role);
