import { createHash } from 'node:crypto';
import { bytesOfData, createByteCache } from '@account-center/cache';
import { errors as joseErrors, jwtVerify } from 'jose';
import { z } from 'zod';
import { RequestRefused } from '../errors.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Algorithms are pinned: a token cannot choose `none` or a symmetric one. */
const DEFAULT_ALGORITHMS = ['ES256', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 5;

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1).nullable().default(null),
  /** Issuers that know nothing of kinds have members only. */
  kind: z.enum(['member', 'operator', 'app']).default('member'),
  /** OAuth scopes, separated by spaces (RFC 8693, 4.2). */
  scope: z.string().optional(),
  exp: z.number(),
});

/** What a valid token says. `exp` is in seconds since the epoch. */
export type TokenClaims = z.infer<typeof claimsSchema>;

export interface TokenVerifierOptions {
  issuer: string | null;
  audiences: string[] | null;
  algorithms?: string[] | undefined;
  keys: SigningKeys;
  /** Bytes for the claims that are remembered. */
  rememberedBytes: number;
}

const refused = () => new RequestRefused('UNAUTHENTICATED', 'The token is not valid or has expired. Sign in again.');

/**
 * Verifies bearer tokens: signature by a published key, pinned algorithm, issuer, audience, expiry.
 *
 * The signature of a token is checked once per set of signing keys; the expiry every time.
 * @throws RequestRefused `UNAUTHENTICATED`, or `IDENTITY_UNAVAILABLE` when the signing keys cannot be had.
 */
export function createTokenVerifier(options: TokenVerifierOptions) {
  const { issuer, audiences, algorithms, keys, rememberedBytes } = options;
  const verified = createByteCache<TokenClaims>({ maximumBytes: rememberedBytes, bytesOf: bytesOfData });

  const verifySignature = async (token: string): Promise<TokenClaims> => {
    try {
      const { payload } = await jwtVerify(token, keys.find, {
        ...(issuer === null ? {} : { issuer }),
        ...(audiences === null ? {} : { audience: audiences }),
        algorithms: algorithms ?? DEFAULT_ALGORITHMS,
        clockTolerance: CLOCK_SKEW_SECONDS,
      });
      return claimsSchema.parse(payload);
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      if (error instanceof joseErrors.JOSEError || error instanceof z.ZodError) throw refused();
      throw error;
    }
  };

  return async (token: string): Promise<TokenClaims> => {
    const generation = await keys.generation();
    const cacheKey = `${generation}.${createHash('sha256').update(token).digest('base64url')}`;
    const known = verified.get(cacheKey);
    const claims = known ?? (await verifySignature(token));
    if (claims.exp + CLOCK_SKEW_SECONDS <= Date.now() / 1000) throw refused();
    if (!known) verified.set(cacheKey, claims);
    return claims;
  };
}

const BEARER = /^Bearer +([A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]*)$/i;

/** The token of an `Authorization` header; null when there is no header. */
export function readBearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = BEARER.exec(authorization.trim())?.[1];
  if (!token) throw new RequestRefused('UNAUTHENTICATED', 'The Authorization header must be "Bearer <token>".');
  return token;
}
