import { describe, expect, it } from 'vitest';
import { type GatewayOptions, createGateway } from '../src/index.ts';
import { AUDIENCE, ISSUER, createFixtureIdentity } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { composeFixture, createFixtureTransports } from './support/subgraphs.ts';
import { CALLER_SECRET, createLogRecorder } from './support/system.ts';

const supergraphSdl = composeFixture(shopGraph);

async function goodOptions() {
  const { jwks, principals } = await createFixtureIdentity();
  return {
    supergraphSdl,
    transports: createFixtureTransports(shopGraph).transports,
    callerSecret: CALLER_SECRET,
    tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks },
    principals,
    logger: createLogRecorder().logger,
  } satisfies GatewayOptions;
}

const startWith = async (changes: Record<string, unknown>) => {
  const gateway = await createGateway({ ...(await goodOptions()), ...changes });
  await gateway.stop();
};

describe('a gateway without its security', () => {
  it('[GW-13] starts when everything is there', async () => {
    await expect(startWith({})).resolves.toBeUndefined();
  });

  it('[GW-13] does not start without a secret, an issuer, an audience, keys or a principal source', async () => {
    const { tokens, transports } = await goodOptions();
    const broken: Record<string, Record<string, unknown>> = {
      'callerSecret: must have at least 32 bytes': { callerSecret: 'short' },
      callerSecret: { callerSecret: undefined },
      'tokens.issuer': { tokens: { ...tokens, issuer: '' } },
      'tokens.audiences': { tokens: { ...tokens, audiences: [] } },
      'tokens.jwks': { tokens: { ...tokens, jwks: undefined } },
      'tokens.algorithms.0': { tokens: { ...tokens, algorithms: ['HS256'] } },
      tokens: { tokens: undefined },
      principals: { principals: undefined },
      'limits.depth': { limits: { depth: 0 } },
      'forward.0.prefix': { forward: [{ prefix: 'files', handler: async () => new Response() }] },
      'the subgraph "stock", which has no transport': { transports: { shops: transports.shops } },
    };
    for (const [problem, changes] of Object.entries(broken)) await expect(startWith(changes)).rejects.toThrow(problem);
  });

  it('[GW-13] does not start with a supergraph that is broken or missing', async () => {
    await expect(startWith({ supergraphSdl: 'type Query {' })).rejects.toThrow();
    await expect(startWith({ supergraphSdl: 'type Query { hello: String }' })).rejects.toThrow('not a Federation 2');
    await expect(startWith({ supergraphSdl: { file: '/nowhere/supergraph.graphql' } })).rejects.toThrow('ENOENT');
  });

  it('[GW-13] does not start with rules that it would not enforce', async () => {
    const link = '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)';
    expect(supergraphSdl).toContain(link);
    const broken: Record<string, string> = {
      'requiresScopes/v0.9': supergraphSdl.replace('requiresScopes/v0.1', 'requiresScopes/v0.9'),
      'https://example.test/fence/v1.0': supergraphSdl.replace(
        link,
        `${link} @link(url: "https://example.test/fence/v1.0", for: SECURITY)`,
      ),
      'without a @link': supergraphSdl.replace(link, ''),
      'cannot be read': supergraphSdl.replace('scopes: [["takings:read"]]', 'scopes: [[1]]'),
    };
    for (const [problem, sdl] of Object.entries(broken)) {
      expect(sdl).not.toBe(supergraphSdl);
      await expect(startWith({ supergraphSdl: sdl })).rejects.toThrow(problem);
    }
  });
});
