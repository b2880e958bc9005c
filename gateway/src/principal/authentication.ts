import type { IncomingHttpHeaders } from 'node:http';
import { type VouchedCaller, anonymous } from '@account-center/caller';
import { readHeaderText } from '../http/unambiguous.ts';
import type { Principal } from './source.ts';
import { type TokenClaims, readBearerToken } from './tokens.ts';

export interface AuthenticationOptions {
  verifyToken: (token: string) => Promise<TokenClaims>;
  resolvePrincipal: (claims: TokenClaims) => Promise<Principal>;
}

export interface ClientRequest {
  headers: IncomingHttpHeaders;
  /** Address of the client, behind trusted proxies. */
  ip: string;
}

/**
 * Identifies the caller of a request. Without a token the caller is anonymous; an invalid token is refused, never ignored.
 * @throws RequestRefused `UNAUTHENTICATED` (or a more exact code of the principal source), `IDENTITY_UNAVAILABLE`.
 */
export function createAuthentication({ verifyToken, resolvePrincipal }: AuthenticationOptions) {
  // Requests of the same caller from the same client share one object, which is the key of other caches.
  const callers = new WeakMap<Principal, VouchedCaller>();
  return async ({ headers, ip }: ClientRequest): Promise<VouchedCaller> => {
    const client = { ip, userAgent: readHeaderText(headers['user-agent']) };
    const token = readBearerToken(headers.authorization);
    if (token === null) return { ...anonymous, ...client };
    const principal = await resolvePrincipal(await verifyToken(token));
    const known = callers.get(principal);
    if (known && known.ip === ip && known.userAgent === client.userAgent) return known;
    const caller = { ...principal, ...client };
    callers.set(principal, caller);
    return caller;
  };
}

export type Authenticate = ReturnType<typeof createAuthentication>;
