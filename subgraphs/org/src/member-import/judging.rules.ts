import { builtInRoleNames, roleKey } from '@account-center/directory';
import { foldText, type Language, type Text, type TextValues } from '@account-center/kit';
import { say, type TextKey } from '../member-list/index.ts';
import { pathNames } from '../tree/index.ts';
import { hasSeparator } from './lists.rules.ts';
import type { Facts } from './read-facts.ts';

/** How the cells of one file are interpreted, and the language of its messages. */
export interface Judging {
  language: Language;
  say(key: TextKey, values?: TextValues): string;
  /** Name of the root department: the enterprise's name, which may contain any characters. */
  root: string;
  /** True for the path of an existing department. */
  isDepartment(path: string): boolean;
  /** True for a text that can only be one path: of an existing department, or a new one below the root. */
  isOnePath(text: string): boolean;
  /** True for the name of an existing role. */
  isRole(name: string): boolean;
}

/**
 * Ids of roles by the key of their names. Built-in roles are found by their name in every language, and take precedence
 * over custom roles.
 */
export function rolesByName(roles: Facts['roles']): Map<string, string> {
  const builtIn = new Map<string, Text>(Object.entries(builtInRoleNames));
  const named = (isBuiltIn: boolean) =>
    roles
      .filter(({ kind }) => builtIn.has(kind) === isBuiltIn)
      .flatMap(({ id, kind, name }) =>
        [name, ...Object.values(builtIn.get(kind) ?? {})].map((one): [string, string] => [roleKey(one), id]),
      );
  return new Map([...named(false), ...named(true)]);
}

export function judgingOf(language: Language, facts: Pick<Facts, 'departments' | 'roles'>): Judging {
  const roles = rolesByName(facts.roles);
  const paths = new Set([...pathNames(facts.departments).values()].map((names) => foldText(names.join('/'))));
  const root = facts.departments.find(({ parentId }) => parentId === null)?.name ?? '';
  const isDepartment = (path: string) => paths.has(foldText(path));
  return {
    language,
    root,
    say: (key, values) => say(language, key, values),
    isDepartment,
    isOnePath: (text) => isDepartment(text) || (text.startsWith(`${root}/`) && !hasSeparator(text.slice(root.length))),
    isRole: (name) => roles.has(roleKey(name)),
  };
}
