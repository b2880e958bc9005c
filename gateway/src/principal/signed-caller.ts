import type { VouchedCaller } from '@account-center/caller';

/** A signed caller is accepted for 15 s; one that is older than this is signed again. */
const REUSE_MILLISECONDS = 5_000;

/** Signs callers for subgraphs, and each of them only now and then. @param sign answers null when nobody is signed */
export function createCallerSignatures(
  sign: (caller: VouchedCaller) => string | null,
): (caller: VouchedCaller) => string | null {
  const signed = new WeakMap<VouchedCaller, { token: string | null; at: number }>();
  return (caller) => {
    // No clock that is set makes a signature look younger than it is.
    const now = performance.now();
    const known = signed.get(caller);
    if (known && now - known.at <= REUSE_MILLISECONDS) return known.token;
    const token = sign(caller);
    signed.set(caller, { token, at: now });
    return token;
  };
}
