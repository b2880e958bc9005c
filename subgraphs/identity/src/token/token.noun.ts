import type { Noun } from '@account-center/kit';
import type { TokenContext } from './create-token-issuer.ts';

export const tokenNoun: Noun<Pick<TokenContext, 'tokens'>> = {
  routes: ({ parts: { tokens } }) => ({ '/.well-known/jwks.json': async () => Response.json(tokens.jwks) }),
};
