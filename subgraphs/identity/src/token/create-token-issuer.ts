import type { BaseContext } from '@account-center/kit';
import { calculateJwkThumbprint, importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { z } from 'zod';

/** `center`: the account centre. `client`: the chat client. */
export type Audience = 'center' | 'client';
const ALGORITHM = 'ES256';
export const ACCESS_TOKEN_SECONDS = 600;
const privateKeySchema = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

export interface TokenSubject {
  subject: string;
  /** Session of the token; null for apps. */
  sessionId: string | null;
  kind: 'member' | 'operator' | 'app';
  audience: Audience;
}

export interface TokenIssuer {
  /**
   * An access token, valid for ten minutes (ID-19) by the machine's clock, because the gateway checks against that
   * clock.
   */
  issue(subject: TokenSubject): Promise<string>;
  /** The public key, as published. */
  jwks: JSONWebKeySet;
}

/** @param signingKey private ES256 JWK as JSON. @throws when it is not one */
export async function createTokenIssuer(issuer: string, signingKey: string): Promise<TokenIssuer> {
  const jwk = privateKeySchema.parse(JSON.parse(signingKey));
  const key = await importJWK(jwk, ALGORITHM);
  const { kty, crv, x, y } = jwk;
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  const publicKey: JWK = { kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' };
  return {
    jwks: { keys: [publicKey] },
    issue: ({ subject, sessionId, kind, audience }) =>
      new SignJWT({ sid: sessionId, kind })
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
        .sign(key),
  };
}

/** Context of use cases that issue tokens. */
export interface TokenContext extends BaseContext {
  tokens: TokenIssuer;
}
