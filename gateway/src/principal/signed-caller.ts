import type { VouchedCaller } from '@account-center/caller';

/** A signed caller is valid for 15 s; the signature is renewed after this time. */
const REUSE_MILLISECONDS = 5_000;

/** Signs callers for subgraphs and reuses signatures. @param sign returns null when callers are not signed */
export function createCallerSignatures(
  sign: (caller: VouchedCaller) => string | null,
): (caller: VouchedCaller) => string | null {
  const signed = new WeakMap<VouchedCaller, { token: string | null; at: number }>();
  return (caller) => {
    // Monotonic: changes of the system clock do not extend the reuse.
    const now = performance.now();
    const known = signed.get(caller);
    if (known && now - known.at <= REUSE_MILLISECONDS) return known.token;
    const token = sign(caller);
    signed.set(caller, { token, at: now });
    return token;
  };
}
