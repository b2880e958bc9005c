import { type Permission, permissions } from '@account-center/events';
import type { Context } from '../context.ts';
import { appOnlyPermissions, customRolePermissions, rolePermissions } from './catalogue.ts';
import { type ModuleText, moduleTexts, permissionTexts } from './permission-texts.ts';

export type PermissionName = Permission;

/** A module with those of its permissions that are told. */
export interface Module extends ModuleText {
  names: readonly Permission[];
}

const isKnown = (name: string): name is Permission => Object.hasOwn(permissionTexts, name);

/** The modules to which these permissions belong, in the order of the menu. */
export function modulesOf(names: readonly string[]): Module[] {
  return moduleTexts
    .map((text) => ({ ...text, names: names.filter(isKnown).filter((name) => name.startsWith(`${text.id}:`)) }))
    .filter((module) => module.names.length > 0);
}

const apps: Module = {
  id: 'apps',
  name: 'Apps',
  description: 'What only apps can be given, when they are let in; no role holds it.',
  names: appOnlyPermissions,
};

/** Everything that a role can hold, by module, then what only apps and the platform's operators can (ID-46). */
export function catalogue(): Module[] {
  const others = permissions.filter((one) => !rolePermissions.includes(one) && !appOnlyPermissions.includes(one));
  return [...modulesOf(rolePermissions), apps, ...modulesOf(others)];
}

export const describePermission = (name: Permission) => ({
  name,
  description: permissionTexts[name],
  tickable: customRolePermissions.includes(name),
});

export async function fieldsOfPermission(context: Context, name: string): Promise<readonly string[]> {
  const fields = await context.permissionFields(context.caller, context.requestId);
  return fields.get(name) ?? [];
}
