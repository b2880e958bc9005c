import { type Permission, permissions } from '@account-center/events';
import type { RoleKind } from './role.table.ts';

/** Held by apps that an enterprise lets in, to feed something: no role can grant them. */
const APPS_ONLY: readonly Permission[] = ['archive:write', 'attendance:punch:ingest'];
/** Held by the platform's operators, and by apps of dealers whom they let in. */
const PLATFORM_ONLY: readonly Permission[] = ['sms:main:top-up', 'platform:enterprise:manage', 'platform:task:manage'];

/** What an app can be given and no role can hold: by its enterprise, or by the platform's operators. */
export const appOnlyPermissions: readonly Permission[] = [...APPS_ONLY, 'sms:main:top-up'];

const NOT_FOR_ROLES: readonly Permission[] = [...APPS_ONLY, ...PLATFORM_ONLY];

/** Held by enterprise administrators only, besides those of whom a built-in role says so (ID-43). */
const NEVER_IN_CUSTOM_ROLES: readonly Permission[] = ['identity:account:manage', 'identity:enterprise:manage'];

export const rolePermissions: readonly Permission[] = permissions.filter((one) => !NOT_FOR_ROLES.includes(one));
export const customRolePermissions: readonly Permission[] = rolePermissions.filter(
  (one) => !NEVER_IN_CUSTOM_ROLES.includes(one),
);

/** What a system administrator's role may hold at most (ID-43). */
export const systemRolePermissions: readonly Permission[] = rolePermissions.filter(
  (one) => one !== 'identity:enterprise:manage',
);

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

const ordinaryMember: readonly Permission[] = ['org:department:read', 'org:member:read', 'attendance:punch:write'];

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
    permissions: ordinaryMember,
  },
];

/** What the platform's operators hold. */
export const operatorPermissions: readonly Permission[] = [
  'platform:enterprise:manage',
  'platform:task:manage',
  'sms:main:top-up',
];

/** What only people may do: an app never holds these. */
const PEOPLE_ONLY: readonly Permission[] = [
  'identity:account:manage',
  'identity:enterprise:manage',
  'identity:role:manage',
  'identity:app:manage',
  'attendance:punch:write',
];

/** What members do for themselves only, and every one of them may: an app lacks it without standing below anybody. */
export const everybodysOwn: readonly Permission[] = PEOPLE_ONLY.filter((one) => ordinaryMember.includes(one));

/** What an app may be given by its enterprise. */
export const appPermissions: readonly Permission[] = [...rolePermissions, ...APPS_ONLY].filter(
  (one) => !PEOPLE_ONLY.includes(one),
);
/** What an app may be given by the platform's operators. */
export const dealerPermissions: readonly Permission[] = ['sms:main:top-up', 'sms:main:read'];

/** What the holder of a permission set may give to an app; enterprise administrators may let apps feed something. */
export const givableToApps = (held: readonly string[]): readonly string[] =>
  held.includes('identity:enterprise:manage') ? [...held, ...APPS_ONLY] : held;
