import { directoryDepartment, directoryPlace } from '@account-center/directory';
import { type Caller, isId, type Scope } from '@account-center/kit';
import { type Transaction, uuids } from '@account-center/kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AccountRow } from '../account/index.ts';
import { accountScope } from './scope.table.ts';

/** The given departments that exist within the caller's own information scope. */
export async function listDepartmentsInScope(
  tx: Transaction,
  { scope }: Caller,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const within = scope.everything ? undefined : sql`${directoryDepartment.path} && ${uuids(scope.departmentIds)}`;
  const rows = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(
      and(inArray(directoryDepartment.departmentId, ids.filter(isId)), eq(directoryDepartment.removed, false), within),
    );
  return rows.map(({ id }) => id);
}

/** The explicit scope departments of accounts. */
export const listSetScopes = (tx: Transaction, accountIds: readonly string[]) =>
  tx
    .select({ accountId: accountScope.accountId, departmentId: accountScope.departmentId })
    .from(accountScope)
    .where(inArray(accountScope.accountId, [...accountIds]));

/** Information scope of members (ID-44): the explicit departments, otherwise the member's own. */
export async function listScopes(
  tx: Transaction,
  members: readonly { accountId: string; memberId: string }[],
): Promise<Map<string, Scope>> {
  const set = await listSetScopes(
    tx,
    members.map(({ accountId }) => accountId),
  );
  const places = await tx
    .select({ memberId: directoryPlace.memberId, departmentId: directoryPlace.departmentId })
    .from(directoryPlace)
    .where(
      inArray(
        directoryPlace.memberId,
        members.map(({ memberId }) => memberId),
      ),
    );
  const scopeOf = ({ accountId, memberId }: { accountId: string; memberId: string }): Scope => {
    const chosen = set.filter((one) => one.accountId === accountId);
    const own = places.filter((one) => one.memberId === memberId);
    return { everything: false, departmentIds: (chosen.length > 0 ? chosen : own).map((one) => one.departmentId) };
  };
  return new Map(members.map((member) => [member.accountId, scopeOf(member)]));
}

/**
 * Sets the scopes of accounts without an explicit scope; without departments the scope stays the member's own (ID-44).
 */
export async function insertScopes(
  tx: Transaction,
  scopes: readonly { account: Pick<AccountRow, 'enterpriseId' | 'id'>; departmentIds: readonly string[] }[],
): Promise<void> {
  const rows = scopes.flatMap(({ account: { enterpriseId, id: accountId }, departmentIds }) =>
    [...new Set(departmentIds)].map((departmentId) => ({ enterpriseId, accountId, departmentId })),
  );
  if (rows.length > 0) await tx.insert(accountScope).values(rows);
}

/** Resets the scope of accounts to their own departments. */
export async function deleteScopes(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  await tx.delete(accountScope).where(inArray(accountScope.accountId, [...accountIds]));
}
