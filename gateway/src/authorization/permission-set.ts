import { bytesOfData, createByteCache } from '@account-center/cache';
import { ANONYMOUS_KIND, type VouchedCaller } from '@account-center/caller';

/** The permissions of a caller that field access depends on. Callers with the same permissions share one set. */
export interface PermissionSet {
  /** Short name of the set for cache keys; never reused for another set. */
  readonly id: string;
  readonly authenticated: boolean;
  readonly permissions: ReadonlySet<string>;
}

/** Gives callers with equal permissions the same set. A set that was evicted gets a new id when it comes back. */
export function createPermissionSets(maximumBytes: number) {
  const sets = createByteCache<PermissionSet>({ maximumBytes, bytesOf: bytesOfData });
  const byCaller = new WeakMap<VouchedCaller, PermissionSet>();
  let created = 0;

  const setOf = ({ kind, permissions }: VouchedCaller): PermissionSet => {
    const authenticated = kind !== ANONYMOUS_KIND;
    const sorted = [...new Set(permissions)].sort();
    const key = JSON.stringify([authenticated, sorted]);
    const known = sets.get(key);
    if (known) return known;
    created += 1;
    const set = { id: `p${created}`, authenticated, permissions: new Set(sorted) };
    sets.set(key, set);
    return set;
  };

  return (caller: VouchedCaller): PermissionSet => {
    const known = byCaller.get(caller);
    if (known) return known;
    const set = setOf(caller);
    byCaller.set(caller, set);
    return set;
  };
}
