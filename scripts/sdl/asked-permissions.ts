import { type Permission, permissions, permissionTable } from '@account-center/events';
import type { DocumentNode } from 'graphql';
import { alternativesOf } from './conventions.ts';
import { elementsOf } from './elements.ts';

export interface Permissions {
  known: ReadonlySet<string>;
  /** Those that rules of services ask for, and no directive does. */
  byRule: ReadonlySet<string>;
}

/** What services hold when they give each other commands; nobody else is given it. */
const COMMAND = 'service:command';

/** The table of permissions, in `packages/events`. */
export const permissionsOfTable: Permissions = {
  known: new Set<string>(permissions),
  byRule: new Set<Permission>(permissions.filter((name) => permissionTable[name].byRule)),
};

/** Directives ask for no permission that is not in the table, and the table has none that opens nothing. */
export function askedPermissions(documents: readonly DocumentNode[], { known, byRule }: Permissions): string[] {
  const asked = documents.flatMap(elementsOf).flatMap(({ coordinate, directives }) =>
    directives.flatMap((one) =>
      alternativesOf(one)
        .flat()
        .map((permission) => ({ coordinate, permission })),
    ),
  );
  const opening = new Set(asked.map(({ permission }) => permission));
  return [
    ...asked
      .filter(({ permission }) => !known.has(permission) && permission !== COMMAND)
      .map(({ coordinate, permission }) => `${coordinate} asks for ${permission}, which is no permission`),
    ...[...known]
      .filter((permission) => opening.has(permission) === byRule.has(permission))
      .map((permission) =>
        byRule.has(permission)
          ? `${permission} is asked for by fields, too: take byRule out`
          : `${permission} opens no field`,
      ),
  ];
}
