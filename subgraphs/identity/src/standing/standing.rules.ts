import type { Caller } from '@account-center/kit';
import { everybodysOwn } from '../role/catalogue.ts';
import type { RoleRow } from '../role/role.table.ts';

/** Who acts, as far as their standing goes. */
export interface Powers {
  /** Holds everything that an enterprise knows: nobody stands above (ID-43). */
  aboveAll: boolean;
  held: readonly string[];
}

export const lacking = (held: readonly string[], wanted: readonly string[]) =>
  wanted.filter((one) => !held.includes(one));

/** An app can never hold what people do for themselves only: not holding that puts it below nobody. */
export function powersOf({ kind, permissions }: Pick<Caller, 'kind' | 'permissions'>): Powers {
  return {
    aboveAll: permissions.includes('identity:enterprise:manage'),
    held: kind === 'app' ? [...permissions, ...everybodysOwn] : permissions,
  };
}

/**
 * THE rule of standing (ID-43): what a role grants beyond the powers of whoever acts. One who holds such a role stands
 * above, and is neither acted on nor given it. The ordinary member's role is everybody's: it puts nobody above anybody.
 */
export function beyond({ aboveAll, held }: Powers, { kind, permissions }: Pick<RoleRow, 'kind' | 'permissions'>) {
  return aboveAll || kind === 'ORDINARY_MEMBER' ? [] : lacking(held, permissions);
}
