import { createSigner, createVerifier, type VouchedCaller } from '@account-center/caller';
import { type Caller, readCaller, vouchFor } from './caller.ts';

export interface CallerSigner {
  sign(caller: Caller): string;
}

export interface CallerVerifier {
  /** The caller, or null when the token is missing, malformed, forged, expired, or has invalid claims. */
  verify(token: string | null | undefined): Caller | null;
}

/** Signs as the gateway does, for services and tests. */
export function createCallerSigner(options: { issuer: string; secret: string }): CallerSigner {
  const signer = createSigner(options);
  return {
    sign: ({ ip, userAgent, ...principal }) => signer.sign({ ...vouchFor(principal), ip, userAgent }),
  };
}

/** Verifies signed callers at the edge of a service and parses their claims. */
export function createCallerVerifier(options: { secret: string }): CallerVerifier {
  const verifier = createVerifier(options);
  // A token arrives several times for one request, so parsed claims are cached like verified signatures.
  const callers = new WeakMap<VouchedCaller, { caller: Caller | null }>();
  const read = (vouched: VouchedCaller) => {
    const known = callers.get(vouched) ?? { caller: readCaller(vouched) };
    callers.set(vouched, known);
    return known.caller;
  };
  return {
    verify(token) {
      const vouched = verifier.verify(token);
      return vouched && read(vouched);
    },
  };
}
