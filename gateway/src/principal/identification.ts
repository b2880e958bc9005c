import { anonymous } from '@account-center/caller';
import type { CacheBudgets } from '../caches.ts';
import { readHeaderText } from '../http/unambiguous.ts';
import type { Limits } from '../limits/limits.ts';
import type { GatewayLogger } from '../logger.ts';
import type { GatewayOptions } from '../options.ts';
import { type Authenticate, createAuthentication } from './authentication.ts';
import { createPrincipalResolver } from './resolver.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createTokenVerifier } from './tokens.ts';

/** How this gateway identifies callers. */
export interface Identification {
  authenticate: Authenticate;
  /** Rejects while there are no keys to verify tokens with. */
  loadSigningKeys: () => Promise<unknown>;
  stop(): void;
}

interface Parts {
  logger: GatewayLogger;
  limits: Limits;
  budgets: CacheBudgets;
}

export function createIdentification(
  { tokens, principals }: Pick<GatewayOptions, 'tokens' | 'principals'>,
  { logger, limits, budgets }: Parts,
): Identification {
  if (tokens === 'off') return { authenticate: letEverybodyIn, loadSigningKeys: async () => null, stop: () => {} };
  const { issuer, audiences, algorithms, scopeClaims, jwks } = tokens;
  const keys = createSigningKeys(jwks, logger);
  const authenticate = createAuthentication({
    verifyToken: createTokenVerifier({
      issuer,
      audiences,
      algorithms,
      scopeClaims,
      keys,
      logger,
      rememberedBytes: budgets.tokens,
    }),
    resolvePrincipal: createPrincipalResolver({
      source: principals,
      logger,
      rememberedBytes: budgets.principals,
      timeoutMilliseconds: limits.principalMilliseconds,
    }),
  });
  return { authenticate, loadSigningKeys: () => keys.generation(), stop: () => keys.stop() };
}

/** Ignores tokens, because they are not verified. */
const letEverybodyIn: Authenticate = async ({ headers, ip }) => ({
  ...anonymous,
  ip,
  userAgent: readHeaderText(headers['user-agent']),
});
