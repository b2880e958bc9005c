import { type Permission, permissions, permissionTable } from '@account-center/events';
import { appOnlyPermissions, rolePermissions } from './catalogue.rules.ts';
import { type ModuleText, moduleTexts } from './permission.texts.ts';

/** A module with the listed ones of its permissions. */
export interface Module extends ModuleText {
  names: readonly Permission[];
}

const isKnown = (name: string): name is Permission => Object.hasOwn(permissionTable, name);

/** The modules to which these permissions belong, in the order of the menu. */
export function modulesOf(names: readonly string[]): Module[] {
  return moduleTexts
    .map((text) => ({ ...text, names: names.filter(isKnown).filter((name) => name.startsWith(`${text.id}:`)) }))
    .filter((module) => module.names.length > 0);
}

const apps: Module = {
  id: 'apps',
  name: { en: 'Apps', zh: '应用' },
  description: {
    en: 'What only apps can be given, when they are let in; no role holds it.',
    zh: '只能授予获准接入的应用，任何角色都不持有。',
  },
  names: appOnlyPermissions,
};

/** All permissions that a role can hold, by module; then those that only apps and platform operators can (ID-46). */
export function catalogue(): Module[] {
  const others = permissions.filter((one) => !rolePermissions.includes(one) && !appOnlyPermissions.includes(one));
  return [...modulesOf(rolePermissions), apps, ...modulesOf(others)];
}
