import { type BaseContext, withTenant } from '@account-center/kit';
import DataLoader from 'dataloader';
import type { AccountRow } from './account/account.table.ts';
import { listAccountsInScope } from './account/account.queries.ts';
import { listEnterprises } from './enterprise/enterprise.queries.ts';
import type { EnterpriseRow } from './enterprise/enterprise.table.ts';
import { listRolesByIds } from './role/role.queries.ts';
import type { RoleRow } from './role/role.table.ts';

/** Batches the rows that one request reads by id, inside the caller's enterprise and scope. */
export interface Loaders {
  enterprise: DataLoader<string, EnterpriseRow | null>;
  role: DataLoader<string, RoleRow | null>;
  accountOfMember: DataLoader<string, AccountRow | null>;
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
      (ids) => withTenant(context, (tx) => listEnterprises(tx, ids)),
      (row) => row.enterpriseId,
    ),
    role: byKey(
      (ids) => withTenant(context, (tx) => listRolesByIds(tx, ids)),
      (row) => row.id,
    ),
    accountOfMember: byKey(
      (ids) => withTenant(context, (tx) => listAccountsInScope(tx, context.caller, ids)),
      (row) => row.memberId,
    ),
  };
}
