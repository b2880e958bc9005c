import { errors as joseErrors } from 'jose';
import type { z } from 'zod';
import type { GatewayLogger } from '../logger.ts';

const QUIET_MILLISECONDS = 60_000;

/** Why a token is refused: by the library, or for a claim that every token must have. */
type Refusal = joseErrors.JOSEError | z.ZodError;

/**
 * Logs why tokens are refused, because clients do not learn it: each reason once a minute. Reasons are a closed list and
 * contain nothing of a token.
 */
export function createReasonLog(logger: GatewayLogger): (refusal: Refusal) => void {
  const toldAt = new Map<string, number>();
  return (refusal) => {
    const { code, claim } = detailsOf(refusal);
    const reason = claim === null ? code : `${code} ${claim}`;
    const now = performance.now();
    const last = toldAt.get(reason);
    if (last !== undefined && now - last < QUIET_MILLISECONDS) return;
    toldAt.set(reason, now);
    logger.info({ code, claim, reason: refusal.message }, 'A token was refused');
  };
}

function detailsOf(refusal: Refusal): { code: string; claim: string | null } {
  if (!(refusal instanceof joseErrors.JOSEError)) {
    return { code: 'MISSING_CLAIM', claim: refusal.issues[0]?.path.join('.') ?? null };
  }
  const isAboutClaim =
    refusal instanceof joseErrors.JWTClaimValidationFailed || refusal instanceof joseErrors.JWTExpired;
  return { code: refusal.code, claim: isAboutClaim ? refusal.claim : null };
}
