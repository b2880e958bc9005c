import type { Permission } from '@account-center/events';
import { ordinaryPermissions, rolePermissions, systemRolePermissions } from '../permission/index.ts';
import type { RoleKind } from './role.table.ts';

const systemAdministrator = systemRolePermissions.filter(
  (one) =>
    one.startsWith('identity:') ||
    one.startsWith('org:') ||
    one.startsWith('sms:account:') ||
    one === 'sms:record:read' ||
    one === 'sms:statement:read' ||
    one.startsWith('attendance:'),
);

const informationAdministrator: readonly Permission[] = [
  'org:department:read',
  'org:member:read',
  'org:contact:read',
  'identity:account:read',
  'archive:read',
  'sms:record:read',
  'sms:statement:read',
  'attendance:report:read',
  'attendance:report:export',
  'attendance:punch:write',
];

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
    permissions: systemAdministrator,
  },
  {
    kind: 'INFORMATION_ADMINISTRATOR',
    name: 'Information administrator',
    description: 'Reads records, statements, reports and the message archive within the information scope.',
    permissions: informationAdministrator,
  },
  {
    kind: 'ORDINARY_MEMBER',
    name: 'Ordinary member',
    description: 'Finds colleagues and punches in.',
    permissions: ordinaryPermissions,
  },
];
