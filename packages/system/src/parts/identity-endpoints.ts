import { anonymousCaller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import type { PrincipalAnswer, PrincipalSource, TokenOptions } from '@account-center/gateway';
import type { RunningSubgraph } from '@account-center/kit';

/** Where identity answers signed service callers which sessions are valid. */
export const PRINCIPALS_PATH = '/internal/principals';
/** Where identity publishes the public keys of its tokens. */
export const JWKS_PATH = '/.well-known/jwks.json';

/** What the gateway needs from identity. */
export interface IdentityEndpoints {
  principals: PrincipalSource;
  jwks: Extract<TokenOptions['jwks'], () => unknown>;
}

/** In one process the URL only names the route. */
const ORIGIN = 'http://identity';

async function jsonOf<Body>(response: Response, path: string): Promise<Body> {
  if (!response.ok) throw new Error(`identity answered ${path} with HTTP status ${response.status}`);
  return (await response.json()) as Body;
}

/** Identity's routes that the gateway needs, for an identity in the same process. */
export function inProcessIdentity(identity: Pick<RunningSubgraph, 'fetch'>, callerSecret: string): IdentityEndpoints {
  const signer = createCallerSigner({ issuer: 'gateway', secret: callerSecret });
  const gateway = { ...anonymousCaller, kind: 'service', subject: 'gateway', name: 'gateway' } as const;
  return {
    jwks: async () => await jsonOf(await identity.fetch(new Request(ORIGIN + JWKS_PATH)), JWKS_PATH),
    principals: {
      async resolve(questions) {
        const request = new Request(ORIGIN + PRINCIPALS_PATH, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [CALLER_HEADER]: signer.sign(gateway) },
          body: JSON.stringify({ questions }),
        });
        const body = await jsonOf<{ answers: PrincipalAnswer[] }>(await identity.fetch(request), PRINCIPALS_PATH);
        return body.answers;
      },
    },
  };
}
