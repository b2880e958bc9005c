import { once } from 'node:events';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../src/command/run.ts';
import { readGatewayEnvironment } from '../src/environment.ts';
import { AUDIENCE, ISSUER, signToken } from './support/identity.ts';
import { askForTakings, createFolder, servePeers, startProcess } from './support/own-process.ts';
import { shopGraph } from './support/shop.ts';
import { composeFixture } from './support/subgraphs.ts';
import { CALLER_SECRET } from './support/system.ts';

const shops = [{ name: 'North', items: 7 }];
const MAY_SEE_TAKINGS = { scope: 'other takings:read' };

/** The command in this process, with what it takes from its own: it must not start. */
async function startInVain(parameters: string[], variables: Record<string, string> = {}) {
  const lines: string[] = [];
  const environment = readGatewayEnvironment(variables);
  const { code, gateway } = await runCommand(parameters, {
    environment,
    print: (text) => lines.push(text),
    complain: (line) => lines.push(line),
  });
  await gateway?.stop();
  expect(gateway).toBeNull();
  return { code, lines };
}

describe('the gateway as a command', () => {
  it('[GW-1] [GW-6] [GW-12] serves any graph by its configuration, signs callers, and ends well on SIGTERM', async () => {
    const { identity, origin, headersOfCalls } = await servePeers();
    const write = await createFolder();
    const config = await write('gateway.json', {
      issuer: ISSUER,
      audiences: [AUDIENCE],
      subgraphs: { shops: `${origin}/shops`, stock: `${origin}/stock` },
      callerSecret: { env: 'SECRET' },
      limits: { depth: 3 },
    });
    const supergraph = await write('supergraph.graphql', composeFixture(shopGraph));
    const started = startProcess(
      ['--supergraph', supergraph, '--jwks', `${origin}/jwks`, '--config', config, '--port', '0'],
      { SECRET: CALLER_SECRET },
    );
    const url = await started.url();
    expect(await askForTakings(url)).toEqual({ status: 200, data: { shops, takings: null } });
    const token = await identity.token('ada', MAY_SEE_TAKINGS);
    expect(await askForTakings(url, token)).toEqual({ status: 200, data: { shops, takings: 120 } });
    expect((await askForTakings(url, await identity.token('ada', { aud: 'another' }))).status).toBe(401);
    expect(headersOfCalls.length).toBeGreaterThan(0);
    expect(headersOfCalls.every((headers) => typeof headers['x-caller'] === 'string')).toBe(true);
    expect(started.warnings).toEqual([]);

    const ended = once(started.child, 'exit');
    started.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('[GW-10] [GW-13] needs a supergraph and keys only, and warns of all that it does not check', async () => {
    const { identity, origin, supergraphSdl, headersOfCalls } = await servePeers();
    const write = await createFolder();
    const supergraph = await write('supergraph.graphql', supergraphSdl);
    const started = startProcess(['--supergraph', supergraph, '--jwks', `${origin}/jwks`, '--port', '0']);
    const url = await started.url();

    const token = await identity.token('ada', { ...MAY_SEE_TAKINGS, iss: 'https://another', aud: 'another' });
    expect(await askForTakings(url, token)).toEqual({ status: 200, data: { shops, takings: 120 } });
    const past = Math.floor(Date.now() / 1000) - 3_600;
    const stranger = await generateKeyPair('ES256');
    for (const refused of [
      await identity.token('ada', { ...MAY_SEE_TAKINGS, exp: past }),
      await signToken(stranger.privateKey, { sub: 'ada', ...MAY_SEE_TAKINGS }),
    ]) {
      expect((await askForTakings(url, refused)).status).toBe(401);
    }
    expect(headersOfCalls.some((headers) => 'x-caller' in headers)).toBe(false);
    expect(started.warnings).toEqual([
      'Warning: callerSecret is not set: subgraphs do not get the caller.',
      'Warning: The issuer and audience of tokens is not checked: every token of these keys is accepted.',
    ]);
  });

  it('[GW-10] takes keys out of a file, and forgets a key as soon as it is not in the file any more', async () => {
    const { identity, supergraphSdl } = await servePeers();
    const write = await createFolder();
    const jwks = await write('keys.json', await identity.jwks());
    const supergraph = await write('supergraph.graphql', supergraphSdl);
    const { url: ready } = startProcess(
      [
        '--supergraph',
        supergraph,
        '--jwks',
        jwks,
        '--issuer',
        ISSUER,
        '--audience',
        'other',
        '--audience',
        AUDIENCE,
      ].concat(['--port', '0']),
    );
    const url = await ready();
    const before = await identity.token('ada', MAY_SEE_TAKINGS);
    expect((await askForTakings(url, before)).status).toBe(200);

    const { publicKey, privateKey } = await generateKeyPair('ES256');
    await write('keys.json', { keys: [{ ...(await exportJWK(publicKey)), kid: 'k2', alg: 'ES256', use: 'sig' }] });
    await expect.poll(async () => (await askForTakings(url, before)).status).toBe(401);
    const after = await signToken(privateKey, { sub: 'ada', ...MAY_SEE_TAKINGS }, { alg: 'ES256', kid: 'k2' });
    expect(await askForTakings(url, after)).toEqual({ status: 200, data: { shops, takings: 120 } });
  });

  it('[GW-13] lets everybody in with --no-auth, says so, and never in production', async () => {
    const { supergraphSdl } = await servePeers();
    const write = await createFolder();
    const supergraph = await write('supergraph.graphql', supergraphSdl);
    const parameters = ['--supergraph', supergraph, '--no-auth', '--port', '0'];
    const started = startProcess(parameters);
    const url = await started.url();
    expect(await askForTakings(url)).toEqual({ status: 200, data: { shops, takings: 120 } });
    expect(started.warnings.join()).toContain('every caller may do everything');
    // A bench would soon be told to wait.
    const { headers } = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
    expect(headers.get('ratelimit')).toBeNull();

    const { code, lines } = await startInVain(parameters, { NODE_ENV: 'production' });
    expect([code, lines.at(-1)]).toEqual([2, expect.stringContaining('--no-auth is refused in production')]);
  });

  it.each<[problem: string, parameters: string[]]>([
    ['--supergraph is missing', ['--port', '0']],
    ['--jwks is missing', ['--supergraph', 'supergraph.graphql']],
    ['--no-auth checks no tokens', ['--supergraph', 'supergraph.graphql', '--jwks', 'keys.json', '--no-auth']],
    ['--port 99999', ['--supergraph', 'supergraph.graphql', '--no-auth', '--port', '99999']],
    ["'--depth'", ['--depth', '3']],
  ])('[GW-13] ends with code 2 and one line: %s', async (problem, parameters) => {
    const { code, lines } = await startInVain(parameters);
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringContaining(problem)]);
    expect(lines[0]).toContain('Usage: pnpm gateway');
  });

  it('[GW-13] ends its process with the code and the line', async () => {
    const { code, lines } = await startProcess(['--port', '0']).end();
    expect([code, lines]).toEqual([2, [expect.stringContaining('--supergraph is missing')]]);
  });

  it('[GW-13] does not start with a configuration that it does not understand, and names every key', async () => {
    const write = await createFolder();
    const config = await write('gateway.json', {
      issuers: ISSUER,
      callerSecret: CALLER_SECRET,
      limits: { depth: 0, width: 3 },
      authorization: { mode: 'none' },
      port: 99_999,
    });
    const { code, lines } = await startInVain(['--supergraph', 'any', '--no-auth', '--config', config]);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    for (const key of ['"issuers"', 'callerSecret', 'limits: depth', '"width"', 'authorization: mode', 'port']) {
      expect(lines[0]).toContain(key);
    }
  });

  it.each<[problem: string, config: Record<string, unknown>]>([
    ['32 bytes', { callerSecret: { env: 'SECRET' } }],
    ['variable NOBODY is not set', { callerSecret: { env: 'NOBODY' } }],
    ['tokens.algorithms', { algorithms: ['HS256'] }],
    ['principalsUrl needs callerSecret', { principalsUrl: 'http://127.0.0.1:9/principals' }],
    ['Subgraph "shops" cannot be reached: it has no URL', {}],
    [
      'Subgraph "stock" cannot be reached: "file:///stock"',
      { subgraphs: { shops: 'http://a/', stock: 'file:///stock' } },
    ],
  ])('[GW-13] does not start half protected: %s', async (problem, config) => {
    const { identity, supergraphSdl } = await servePeers();
    const write = await createFolder();
    const jwks = await write('keys.json', await identity.jwks());
    const supergraph = await write('supergraph.graphql', supergraphSdl.replaceAll(/http:[^"]*\/shops/g, ''));
    const file = await write('gateway.json', config);
    const parameters = ['--supergraph', supergraph, '--jwks', jwks, '--config', file, '--port', '0'];
    const { code, lines } = await startInVain(parameters, { SECRET: 'short' });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain(problem);
  });
});
