import { type Permission, permissions, permissionTable } from '@account-center/events';
import type { DocumentNode } from 'graphql';
import { alternativesOf } from './conventions.ts';
import { elementsOf } from './elements.ts';

export interface Permissions {
  known: ReadonlySet<string>;
  /** Permissions that no directive requires, only rules in services. */
  byRule: ReadonlySet<string>;
}

/** The permission that services hold for commands; no other caller gets it. */
const COMMAND = 'service:command';

/** The table of permissions, in `packages/events`. */
export const permissionsOfTable: Permissions = {
  known: new Set<string>(permissions),
  byRule: new Set<Permission>(permissions.filter((name) => permissionTable[name].byRule)),
};

/** Every permission in a directive is in the table, and every permission in the table is required somewhere. */
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
      .map(
        ({ coordinate, permission }) =>
          `${coordinate} requires ${permission}, which is not in the table of permissions`,
      ),
    ...[...known]
      .filter((permission) => opening.has(permission) === byRule.has(permission))
      .map((permission) =>
        byRule.has(permission)
          ? `${permission} is also required by fields: remove byRule`
          : `${permission} is required by no field: remove it, or set byRule`,
      ),
  ];
}
