import { initialPermissionsOf, type Permission, permissionsOf } from '@account-center/events';

/** What roles can hold: the enterprise administrator's holds all of it. */
export const rolePermissions: readonly Permission[] = permissionsOf('ENTERPRISE_ADMINISTRATOR');

export const customRolePermissions: readonly Permission[] = permissionsOf('OTHER_ROLE');

/** What a system administrator's role may hold at most (ID-43). */
export const systemRolePermissions: readonly Permission[] = permissionsOf('SYSTEM_ADMINISTRATOR');

/** What every member begins with, until the enterprise edits the role. */
export const ordinaryPermissions: readonly Permission[] = initialPermissionsOf('ORDINARY_MEMBER');

/** What the platform's operators hold. */
export const operatorPermissions: readonly Permission[] = permissionsOf('OPERATOR');

/** What an app may be given by its enterprise. */
export const appPermissions: readonly Permission[] = permissionsOf('APP');

/** What an app may be given by the platform's operators. */
export const dealerPermissions: readonly Permission[] = permissionsOf('DEALER_APP');

/** Held by apps that an enterprise lets in, to feed something: no role can grant them. */
const feedPermissions: readonly Permission[] = appPermissions.filter((one) => !rolePermissions.includes(one));

/** What an app can be given and no role can hold: by its enterprise, or by the platform's operators. */
export const appOnlyPermissions: readonly Permission[] = [
  ...feedPermissions,
  ...dealerPermissions.filter((one) => !rolePermissions.includes(one)),
];

/** What members do for themselves only, and every one of them may: an app lacks it without standing below anybody. */
export const everybodysOwn: readonly Permission[] = ordinaryPermissions.filter((one) => !appPermissions.includes(one));

/** What the holder of a permission set may give to an app; enterprise administrators may let apps feed something. */
export const givableToApps = (held: readonly string[]): readonly string[] =>
  held.includes('identity:enterprise:manage') ? [...held, ...feedPermissions] : held;
