import type { Caller } from '@account-center/kit';
import { everybodysOwn } from '../permission/index.ts';

/*
 * Who may act on whom (ID-43), by kind of actor. A service acts for none of its own: it hands on who asked for it.
 *
 * | actor | acts on members who hold |
 * |---|---|
 * | enterprise administrator (super account) | whatever; there is no role that it lacks |
 * | member, whatever the roles | nothing that the actor lacks; their own affairs always |
 * | app | nothing that the app lacks, but for what only people do for themselves (`everybodysOwn`) |
 * | platform operator | nobody: they are in no enterprise and hold no permission to act on members |
 *
 * What the ordinary member's role grants, be it edited, does not count on the target's side: everybody may hold it.
 * Nobody raises themself by it, though (`assertNotRaised`). The administrator's own account is no member: nothing that
 * names a member reaches it. Taking permissions from a role, or deleting it, acts on all who hold it; shutting an app
 * out acts on nobody, and giving one its permissions takes a holder of them who sees the whole enterprise, as apps do.
 */

/** Who acts, as far as their standing goes. */
export interface Powers {
  /** Holds everything that an enterprise knows: nobody stands above (ID-43). */
  aboveAll: boolean;
  held: readonly string[];
}

export const lacking = (held: readonly string[], wanted: readonly string[]) =>
  wanted.filter((one) => !held.includes(one));

/** What a role counts for. */
interface RolePowers {
  kind: string;
  permissions: readonly string[];
}

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
export function beyond({ aboveAll, held }: Powers, { kind, permissions }: RolePowers) {
  return aboveAll || kind === 'ORDINARY_MEMBER' ? [] : lacking(held, permissions);
}
