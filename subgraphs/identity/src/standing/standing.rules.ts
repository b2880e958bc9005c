import type { Caller } from '@account-center/kit';
import { everybodysOwn } from '../permission/index.ts';

/*
 * Who may act on whom (ID-43), by kind of actor. A service never acts for itself: it passes on the original caller.
 *
 * | actor | acts on members who hold |
 * |---|---|
 * | enterprise administrator (super account) | anything; it lacks no role |
 * | member, whatever the roles | no permission that the actor lacks; always on themselves |
 * | app | no permission that the app lacks, except those for a person's own affairs (`everybodysOwn`) |
 * | platform operator | on no member: operators are in no enterprise and hold no permission to act on members |
 *
 * Permissions of the ordinary member's role, even if edited, do not count on the target's side: everybody may hold it.
 * Callers cannot raise themselves by that role, though (`assertNotRaised`). The administrator's own account is not a
 * member, so operations on members never reach it. Removing permissions from a role, or deleting it, acts on all its
 * holders. Revoking an app acts on no member. Granting permissions to an app requires holding them and having the whole
 * enterprise in scope, because apps do.
 */

/** The part of an actor that its standing depends on. */
export interface Powers {
  /** Holds every permission of the enterprise: no member stands above it (ID-43). */
  aboveAll: boolean;
  held: readonly string[];
}

export const lacking = (held: readonly string[], wanted: readonly string[]) =>
  wanted.filter((one) => !held.includes(one));

/** The part of a role that standing depends on. */
interface RolePowers {
  kind: string;
  permissions: readonly string[];
}

/** An app can never hold the permissions for a person's own affairs. Lacking them does not rank it below anyone. */
export function powersOf({ kind, permissions }: Pick<Caller, 'kind' | 'permissions'>): Powers {
  return {
    aboveAll: permissions.includes('identity:enterprise:manage'),
    held: kind === 'app' ? [...permissions, ...everybodysOwn] : permissions,
  };
}

/**
 * THE rule of standing (ID-43): the permissions of a role that the actor lacks. If there are any, the role's holders
 * stand above the actor: the actor may neither act on them nor assign the role. The ordinary member's role is exempt,
 * because everybody may hold it.
 */
export function beyond({ aboveAll, held }: Powers, { kind, permissions }: RolePowers) {
  return aboveAll || kind === 'ORDINARY_MEMBER' ? [] : lacking(held, permissions);
}
