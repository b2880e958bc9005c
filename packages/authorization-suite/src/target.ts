import { createGateway, tokenPrincipalSource } from '@account-center/gateway';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { SuiteGraph } from './graph.ts';
import type { Viewer } from './oracle.ts';
import type { createStandIns } from './stand-ins.ts';

/** A gateway's answer. */
export interface TargetAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string; path?: string[] } }[];
}

/** A gateway under test that serves the graph. To test another gateway, implement this interface. */
export interface Target {
  ask(query: string, viewer: Viewer, variables?: Record<string, unknown>): Promise<TargetAnswer>;
  stop(): Promise<void>;
}

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'graph';
const UNLIMITED = 1_000_000_000;
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Starts the product's gateway, with tokens that have the viewers' permissions. */
export async function startTarget(
  graph: SuiteGraph,
  { transports }: Pick<ReturnType<typeof createStandIns>, 'transports'>,
): Promise<Target> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  const gateway = await createGateway({
    supergraphSdl: graph.supergraphSdl,
    transports,
    callerSecret: null,
    tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks: async () => ({ keys: [jwk] }) },
    principals: tokenPrincipalSource(),
    limits: { cost: UNLIMITED },
    logger: SILENT,
  });
  const url = await gateway.listen(0);
  const tokenOf = createTokens(privateKey);
  return {
    async ask(query, viewer, variables = {}) {
      const token = await tokenOf(viewer);
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as TargetAnswer;
    },
    stop: () => gateway.stop(),
  };
}

function createTokens(privateKey: Parameters<SignJWT['sign']>[0]): (viewer: Viewer) => Promise<string | null> {
  const tokens = new Map<string, string>();
  return async ({ signedIn, permissions }) => {
    if (!signedIn) return null;
    const scope = permissions.join(' ');
    const known = tokens.get(scope);
    if (known) return known;
    const token = await new SignJWT({ scope, sid: `session of ${tokens.size}`, kind: 'member' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(`viewer ${tokens.size}`)
      .setExpirationTime('1h')
      .sign(privateKey);
    tokens.set(scope, token);
    return token;
  };
}
