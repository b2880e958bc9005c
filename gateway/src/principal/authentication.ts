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
  /** Address of the client, after the proxies that are trusted. */
  ip: string;
}

/**
 * Tells who sends a request. No token is an anonymous caller; a token that does not hold is refused, never ignored.
 * @throws RequestRefused `UNAUTHENTICATED` (or a more exact code of the principal source), `IDENTITY_UNAVAILABLE`.
 */
export function createAuthentication({ verifyToken, resolvePrincipal }: AuthenticationOptions) {
  // One object for each caller that comes again from the same client, so that what is made of it can be kept with it.
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
