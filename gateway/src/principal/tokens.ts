import { createHash } from 'node:crypto';
import { ANONYMOUS_KIND, SERVICE_KIND } from '@account-center/caller';
import { bytesOfData, createByteCache } from '@account-center/cache';
import { type JWTPayload, type JWTVerifyOptions, errors as joseErrors, jwtVerify } from 'jose';
import { z } from 'zod';
import { RequestRefused } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';
import { createReasonLog } from './reason-log.ts';
import { DEFAULT_SCOPE_CLAIMS, readScopes } from './scopes.ts';
import type { SigningKeys } from './signing-keys.ts';

/**
 * Algorithms are pinned: a token cannot choose `none` or a symmetric one. The key (`alg`, or its type) decides which one
 * is valid for it.
 */
export const PUBLIC_KEY_ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const CLOCK_SKEW_SECONDS = 5;
/** Kind of tokens whose issuer has no kinds. */
const UNNAMED_KIND = 'user';

/**
 * Other issuers may use `sid` for something else: such a value counts as absent. Kinds are the product's own; a token of
 * the kind `anonymous` or `service` is refused.
 */
const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1).nullable().default(null).catch(null),
  kind: z
    .string()
    .min(1)
    .refine((kind) => kind !== ANONYMOUS_KIND && kind !== SERVICE_KIND, 'No token is of this kind')
    .default(UNNAMED_KIND),
  exp: z.number(),
});

/** The claims of a valid token. `exp` is in seconds since the epoch; `scope` is separated by spaces (RFC 8693, 4.2). */
export type TokenClaims = z.infer<typeof claimsSchema> & { scope?: string | undefined };

export interface TokenVerifierOptions {
  issuer: string | null;
  audiences: string[] | null;
  algorithms?: string[] | undefined;
  /** Claims that name scopes; `scope` unless set. */
  scopeClaims?: readonly string[] | undefined;
  keys: SigningKeys;
  logger: GatewayLogger;
  /** Bytes for the cache of claims. */
  rememberedBytes: number;
}

const refused = () => new RequestRefused('UNAUTHENTICATED', 'The token is not valid or has expired. Sign in again.');

/**
 * Verifies bearer tokens: signature by a published key, pinned algorithm, issuer, audience, expiry.
 *
 * A token's signature is checked once per set of signing keys, its expiry every time.
 * @throws RequestRefused `UNAUTHENTICATED`, or `IDENTITY_UNAVAILABLE` when the signing keys cannot be loaded.
 */
export function createTokenVerifier(options: TokenVerifierOptions) {
  const { keys, rememberedBytes, scopeClaims = DEFAULT_SCOPE_CLAIMS } = options;
  const verified = createByteCache<TokenClaims>({ maximumBytes: rememberedBytes, bytesOf: bytesOfData });
  const tellReason = createReasonLog(options.logger);

  const verifySignature = async (token: string): Promise<TokenClaims> => {
    try {
      const payload = await verifyWithAnyKey(token, options);
      return { ...claimsSchema.parse(payload), scope: readScopes(payload, scopeClaims) };
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      if (!(error instanceof joseErrors.JOSEError || error instanceof z.ZodError)) throw error;
      tellReason(error);
      throw refused();
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

/** A token without a key id is checked with every matching key. */
async function verifyWithAnyKey(token: string, options: TokenVerifierOptions): Promise<JWTPayload> {
  const { issuer, audiences, algorithms = PUBLIC_KEY_ALGORITHMS, keys } = options;
  const checks: JWTVerifyOptions = {
    ...(issuer === null ? {} : { issuer }),
    ...(audiences === null ? {} : { audience: audiences }),
    algorithms,
    clockTolerance: CLOCK_SKEW_SECONDS,
  };
  try {
    return (await jwtVerify(token, keys.find, checks)).payload;
  } catch (error) {
    if (!(error instanceof joseErrors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, checks)).payload;
      } catch (problem) {
        if (!(problem instanceof joseErrors.JWSSignatureVerificationFailed)) throw problem;
      }
    }
    throw new joseErrors.JWSSignatureVerificationFailed();
  }
}

const BEARER = /^Bearer +([A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]+\.[A-Za-z0-9\-_]*)$/i;

/** The token of an `Authorization` header; null when there is no header. */
export function readBearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = BEARER.exec(authorization.trim())?.[1];
  if (!token) throw new RequestRefused('UNAUTHENTICATED', 'The Authorization header must be "Bearer <token>".');
  return token;
}
