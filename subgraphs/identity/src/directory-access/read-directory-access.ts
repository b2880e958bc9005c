import { badUserInput, type BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { listOpenAccounts, provenContacts } from '../account/index.ts';
import type { ContactKind } from '../generated/types.ts';
import { listHoldings } from '../role/index.ts';
import { listSetScopes } from '../scope/index.ts';

const MAXIMUM_MEMBERS = 5_000;

export interface MemberAccess {
  memberId: string;
  roleIds: string[];
  scopeDepartmentIds: string[];
  provenContacts: ContactKind[];
}

/** Roles and scopes for the cells of the directory's workbooks (ORG-33), and the contacts whose edit ends a sign-in. */
export async function readDirectoryAccess(context: BaseContext, memberIds: readonly string[]): Promise<MemberAccess[]> {
  if (memberIds.length > MAXIMUM_MEMBERS) {
    throw badUserInput([{ path: 'memberIds', reason: `must have at most ${MAXIMUM_MEMBERS} ids` }]);
  }
  if (memberIds.length === 0) return [];
  return readTenant(context, async (tx) => {
    const accounts = await listOpenAccounts(tx, memberIds);
    const ids = accounts.map(({ id }) => id);
    const rolesByAccount = Map.groupBy(await listHoldings(tx, ids), ({ accountId }) => accountId);
    const scopesByAccount = Map.groupBy(await listSetScopes(tx, ids), ({ accountId }) => accountId);
    return accounts.map(({ id, memberId, ...contacts }) => ({
      memberId: memberId ?? '',
      provenContacts: provenContacts(contacts),
      roleIds: (rolesByAccount.get(id) ?? []).map(({ roleId }) => roleId),
      scopeDepartmentIds: (scopesByAccount.get(id) ?? []).map(({ departmentId }) => departmentId),
    }));
  });
}
