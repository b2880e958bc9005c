import { initialPermissionsOf, type Permission } from '@account-center/events';
import { ordinaryPermissions, rolePermissions } from '../permission/index.ts';
import type { BuiltInKind } from './role.texts.ts';

interface BuiltInRole {
  kind: BuiltInKind;
  permissions: readonly Permission[];
}

/** The built-in roles of every new enterprise (ID-40). */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    kind: 'ENTERPRISE_ADMINISTRATOR',
    permissions: rolePermissions,
  },
  {
    kind: 'SYSTEM_ADMINISTRATOR',
    permissions: initialPermissionsOf('SYSTEM_ADMINISTRATOR'),
  },
  {
    kind: 'INFORMATION_ADMINISTRATOR',
    permissions: initialPermissionsOf('INFORMATION_ADMINISTRATOR'),
  },
  {
    kind: 'ORDINARY_MEMBER',
    permissions: ordinaryPermissions,
  },
];
