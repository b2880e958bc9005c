import { initialPermissionsOf, type Permission, permissionsOf } from '@account-center/events';

/** All permissions that a role can hold. The enterprise administrator's role holds all of them. */
export const rolePermissions: readonly Permission[] = permissionsOf('ENTERPRISE_ADMINISTRATOR');

export const customRolePermissions: readonly Permission[] = permissionsOf('OTHER_ROLE');

/** Maximum permissions of a system administrator's role (ID-43). */
export const systemRolePermissions: readonly Permission[] = permissionsOf('SYSTEM_ADMINISTRATOR');

/** Default permissions of the ordinary member's role, until the enterprise edits it. */
export const ordinaryPermissions: readonly Permission[] = initialPermissionsOf('ORDINARY_MEMBER');

/** Permissions of platform operators. */
export const operatorPermissions: readonly Permission[] = permissionsOf('OPERATOR');

/** Permissions that an enterprise may grant to an app. */
export const appPermissions: readonly Permission[] = permissionsOf('APP');

/** Permissions that platform operators may grant to an app. */
export const dealerPermissions: readonly Permission[] = permissionsOf('DEALER_APP');

/** Permissions of apps that feed data into the system. No role can hold them; an enterprise grants them. */
const feedPermissions: readonly Permission[] = appPermissions.filter((one) => !rolePermissions.includes(one));

/** Permissions that an app can hold and no role can: granted by its enterprise, or by platform operators. */
export const appOnlyPermissions: readonly Permission[] = [
  ...feedPermissions,
  ...dealerPermissions.filter((one) => !rolePermissions.includes(one)),
];

/**
 * Permissions for a member's own affairs; every member may hold them. An app lacks them, and this does not rank it
 * below anyone.
 */
export const everybodysOwn: readonly Permission[] = ordinaryPermissions.filter((one) => !appPermissions.includes(one));

/**
 * Permissions that the holder of a permission set may grant to an app. Enterprise administrators may also grant those
 * for feeding data.
 */
export const givableToApps = (held: readonly string[]): readonly string[] =>
  held.includes('identity:enterprise:manage') ? [...held, ...feedPermissions] : held;
