import type { Transaction } from '@account-center/kit/database';
import { beyond, type Powers } from '../standing/index.ts';
import { listRolePowers } from './role.queries.ts';

/** Ids of the roles whose holders stand above the actor. */
export async function listRolesAbove(tx: Transaction, powers: Powers): Promise<Set<string>> {
  const roles = await listRolePowers(tx);
  return new Set(roles.filter((role) => beyond(powers, role).length > 0).map(({ id }) => id));
}
