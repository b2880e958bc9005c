import type { Caller } from '@account-center/kit';
import {
  customRolePermissions,
  permissionNotAllowed,
  permissionNotHeld,
  systemRolePermissions,
} from '../permission/index.ts';
import { beyond, lacking, powersOf } from '../standing/index.ts';
import { builtInRole, roleAboveYours, roleNotAssignable } from './role.errors.ts';
import type { RoleKind, RoleRow } from './role.table.ts';

/** Maximum permissions of a role of a kind (ID-43). */
const allowedFor = (kind: RoleKind): readonly string[] =>
  kind === 'SYSTEM_ADMINISTRATOR' ? systemRolePermissions : customRolePermissions;

/** @throws PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD when the caller may not add these permissions to a role */
export function assertTickable(caller: Caller, kind: RoleKind, permissions: readonly string[]): void {
  const notAllowed = lacking(allowedFor(kind), permissions);
  if (notAllowed.length > 0) throw permissionNotAllowed(notAllowed);
  const notHeld = lacking(caller.permissions, permissions);
  if (notHeld.length > 0) throw permissionNotHeld(notHeld);
}

/** @throws ROLE_ABOVE_YOURS when the role has a permission that the caller lacks; ROLE_BUILT_IN for the fixed role */
export function assertEditable(caller: Caller, role: RoleRow): void {
  if (role.kind === 'ENTERPRISE_ADMINISTRATOR') throw builtInRole(role.name);
  assertNotRaised(caller, [role]);
}

/** @throws ROLE_ABOVE_YOURS when roles would give the caller's own account a permission that it lacks. */
export function assertNotRaised(caller: Caller, roles: readonly RoleRow[]): void {
  for (const { name, permissions } of roles) {
    const notHeld = lacking(caller.permissions, permissions);
    if (notHeld.length > 0) throw roleAboveYours(name, notHeld);
  }
}

/** @throws ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS unless the caller may assign the role to a member, or remove it */
export function assertAssignable(caller: Caller, role: RoleRow): void {
  if (role.kind === 'ENTERPRISE_ADMINISTRATOR') throw roleNotAssignable(role.name);
  const notHeld = beyond(powersOf(caller), role);
  if (notHeld.length > 0) throw roleAboveYours(role.name, notHeld);
}
