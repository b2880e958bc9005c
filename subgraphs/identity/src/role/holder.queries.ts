import { directoryMember, isVisible } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { openAccounts } from '../account/index.ts';
import { accountRole, role, type RoleRow } from './role.table.ts';

/** Roles that an account holds, by name; locked against changes until the transaction ends. */
export async function lockRolesOf(tx: Transaction, accountId: string): Promise<RoleRow[]> {
  const rows = await tx
    .select({ role })
    .from(accountRole)
    .innerJoin(role, and(eq(role.enterpriseId, accountRole.enterpriseId), eq(role.id, accountRole.roleId)))
    .where(eq(accountRole.accountId, accountId))
    .orderBy(role.name)
    .for('share', { of: role });
  return rows.map((row) => row.role);
}

/** Ids of the roles that accounts hold. */
export const listHoldings = (tx: Transaction, accountIds: readonly string[]) =>
  tx
    .select({ accountId: accountRole.accountId, roleId: accountRole.roleId })
    .from(accountRole)
    .where(inArray(accountRole.accountId, [...accountIds]));

/** Roles of accounts with their permissions. */
export const listRolesOfAccounts = (tx: Transaction, accountIds: readonly string[]) =>
  tx
    .select({ accountId: accountRole.accountId, role })
    .from(accountRole)
    .innerJoin(role, and(eq(role.enterpriseId, accountRole.enterpriseId), eq(role.id, accountRole.roleId)))
    .where(inArray(accountRole.accountId, [...accountIds]))
    .orderBy(role.name);

/** Roles of the open accounts of members. Disabled accounts count, because they keep their roles when enabled again. */
export function listRoleIdsOfMembers(tx: Transaction, memberIds: readonly string[]) {
  const open = openAccounts(tx);
  return tx
    .select({ memberId: open.memberId, roleId: accountRole.roleId })
    .from(open)
    .innerJoin(accountRole, and(eq(accountRole.enterpriseId, open.enterpriseId), eq(accountRole.accountId, open.id)))
    .where(inArray(open.memberId, [...memberIds]));
}

/** Roles of the open accounts that hold a role, except one account. */
export async function listRoleIdsOfHolders(tx: Transaction, roleId: string, except: string): Promise<string[]> {
  const other = alias(accountRole, 'other');
  const rows = await tx
    .selectDistinct({ roleId: other.roleId })
    .from(accountRole)
    .innerJoin(other, and(eq(other.enterpriseId, accountRole.enterpriseId), eq(other.accountId, accountRole.accountId)))
    .where(and(eq(accountRole.roleId, roleId), ne(accountRole.accountId, except)));
  return rows.map((row) => row.roleId);
}

/** Members who hold a role and whom the caller may find, by name. */
export async function pageRoleMembers(tx: Transaction, caller: Caller, roleId: string, page: PageArguments) {
  const size = pageSize(page);
  const list = cursorList('roleMembers', ['text', 'id'], { roleId });
  const open = openAccounts(tx);
  const rows = await tx
    .select({ id: directoryMember.memberId, name: directoryMember.name })
    .from(accountRole)
    .innerJoin(open, eq(open.id, accountRole.accountId))
    .innerJoin(directoryMember, eq(directoryMember.memberId, open.memberId))
    .where(
      and(
        eq(accountRole.roleId, roleId),
        isVisible(caller, directoryMember.memberId),
        afterCursor(list, page.after, [directoryMember.name, directoryMember.memberId]),
      ),
    )
    .orderBy(directoryMember.name, directoryMember.memberId)
    .limit(size + 1);
  return toConnection(list, rows, size, ({ name, id }) => [name, id], {
    after: page.after,
    node: ({ id }) => ({ id }),
  });
}

/** Gives roles to accounts that do not hold them. */
export async function insertHoldings(
  tx: Transaction,
  holdings: readonly (typeof accountRole.$inferInsert)[],
): Promise<void> {
  if (holdings.length > 0) await tx.insert(accountRole).values([...holdings]);
}

/** Removes all roles from accounts. */
export async function deleteHoldings(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  await tx.delete(accountRole).where(inArray(accountRole.accountId, [...accountIds]));
}

/** Replaces the roles of an account. */
export async function replaceHoldings(tx: Transaction, accountId: string, roles: readonly RoleRow[]): Promise<void> {
  await deleteHoldings(tx, [accountId]);
  await insertHoldings(
    tx,
    roles.map(({ id: roleId, enterpriseId }) => ({ enterpriseId, accountId, roleId })),
  );
}
