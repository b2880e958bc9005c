import type { BaseContext, Scope } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listAccountsInScope } from './account/account.queries.ts';
import type { AccountRow } from './account/account.table.ts';
import { listEnterprises } from './enterprise/enterprise.queries.ts';
import type { EnterpriseRow } from './enterprise/enterprise.table.ts';
import { listRolesOfAccounts } from './role/holder.queries.ts';
import { listRolesByIds } from './role/role.queries.ts';
import type { RoleRow } from './role/role.table.ts';
import { listScopes } from './scope/scope.queries.ts';

/** Batches reads by id within one request, inside the caller's enterprise and scope. */
export interface Loaders {
  enterprise: DataLoader<string, EnterpriseRow | null>;
  role: DataLoader<string, RoleRow | null>;
  /** Null if outside the caller's scope. */
  accountOfMember: DataLoader<string, AccountRow | null>;
  rolesOfAccount: DataLoader<string, RoleRow[]>;
  scopeOfAccount: DataLoader<{ accountId: string; memberId: string }, Scope, string>;
}

function byKey<Row>(
  read: (ids: readonly string[]) => Promise<Row[]>,
  key: (row: Row) => string | null,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [key(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

export function createLoaders(context: BaseContext): Loaders {
  return {
    enterprise: byKey(
      (ids) => readTenant(context, (tx) => listEnterprises(tx, ids)),
      (row) => row.enterpriseId,
    ),
    role: byKey(
      (ids) => readTenant(context, (tx) => listRolesByIds(tx, ids)),
      (row) => row.id,
    ),
    accountOfMember: byKey(
      (ids) => readTenant(context, (tx) => listAccountsInScope(tx, context.caller, ids)),
      (row) => row.memberId,
    ),
    rolesOfAccount: new DataLoader(async (ids) => {
      const rows = await readTenant(context, (tx) => listRolesOfAccounts(tx, ids));
      const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
      return ids.map((id) => byAccount.get(id)?.map(({ role }) => role) ?? []);
    }),
    scopeOfAccount: new DataLoader(
      async (members) => {
        const scopes = await readTenant(context, (tx) => listScopes(tx, members));
        return members.map(({ accountId }) => scopes.get(accountId) ?? { everything: false, departmentIds: [] });
      },
      { cacheKeyFn: ({ accountId }) => accountId },
    ),
  };
}
