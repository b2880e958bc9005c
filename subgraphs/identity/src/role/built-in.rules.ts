import { initialPermissionsOf, type Permission } from '@account-center/events';
import { ordinaryPermissions, rolePermissions } from '../permission/index.ts';
import type { RoleKind } from './role.table.ts';

interface BuiltInRole {
  kind: Exclude<RoleKind, 'CUSTOM'>;
  name: string;
  description: string;
  permissions: readonly Permission[];
}

/** The roles that every enterprise begins with (ID-40). */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    kind: 'ENTERPRISE_ADMINISTRATOR',
    name: 'Enterprise administrator',
    description: 'Signs in with the enterprise number. May do everything; assigned to nobody.',
    permissions: rolePermissions,
  },
  {
    kind: 'SYSTEM_ADMINISTRATOR',
    name: 'System administrator',
    description: 'Looks after accounts, roles, the directory, SMS accounts and attendance.',
    permissions: initialPermissionsOf('SYSTEM_ADMINISTRATOR'),
  },
  {
    kind: 'INFORMATION_ADMINISTRATOR',
    name: 'Information administrator',
    description: 'Reads records, statements, reports and the message archive within the information scope.',
    permissions: initialPermissionsOf('INFORMATION_ADMINISTRATOR'),
  },
  {
    kind: 'ORDINARY_MEMBER',
    name: 'Ordinary member',
    description: 'Finds colleagues and punches in.',
    permissions: ordinaryPermissions,
  },
];
