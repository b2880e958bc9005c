import { type Permission, permissions } from '@account-center/events';

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

/** What every member begins with, until the enterprise edits the role. */
export const ordinaryPermissions: readonly Permission[] = [
  'org:department:read',
  'org:member:read',
  'attendance:punch:write',
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
export const everybodysOwn: readonly Permission[] = PEOPLE_ONLY.filter((one) => ordinaryPermissions.includes(one));

/** What an app may be given by its enterprise. */
export const appPermissions: readonly Permission[] = [...rolePermissions, ...APPS_ONLY].filter(
  (one) => !PEOPLE_ONLY.includes(one),
);

/** What an app may be given by the platform's operators. */
export const dealerPermissions: readonly Permission[] = ['sms:main:top-up', 'sms:main:read'];

/** What the holder of a permission set may give to an app; enterprise administrators may let apps feed something. */
export const givableToApps = (held: readonly string[]): readonly string[] =>
  held.includes('identity:enterprise:manage') ? [...held, ...APPS_ONLY] : held;
