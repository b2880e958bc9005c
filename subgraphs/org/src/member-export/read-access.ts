import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { type DirectoryRole, listAccess, listRoles, type MemberAccess } from '../account/index.ts';
import { listMemberIds, type MemberFilter } from '../member/index.ts';

export type ShownAccess = Pick<MemberAccess, 'roleIds' | 'scopeDepartmentIds'>;

/** What identity knows about the exported members. */
export interface KnownAccess {
  roles: readonly DirectoryRole[];
  /** Null when the caller may not read roles. */
  access: Map<string, ShownAccess> | null;
}

/** Asks identity for the names of roles, and for the exported members' roles and scopes. */
export async function readAccess(context: BaseContext, filter: MemberFilter): Promise<KnownAccess> {
  const { caller } = context;
  const roles = await listRoles(context);
  if (!caller.permissions.includes('identity:role:read')) return { roles, access: null };
  const ids = await withTenant(context, (tx) => listMemberIds(tx, caller, filter));
  const known = await listAccess(context, ids);
  const shown = ids.map((id): [string, ShownAccess] => [id, known.get(id) ?? { roleIds: [], scopeDepartmentIds: [] }]);
  return { roles, access: new Map(shown) };
}
