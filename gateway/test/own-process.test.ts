import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SubgraphRequest } from '../src/index.ts';
import { AUDIENCE, ISSUER, createFixtureIdentity } from './support/identity.ts';
import { shopGraph } from './support/shop.ts';
import { composeFixture, createFixtureTransports } from './support/subgraphs.ts';
import { CALLER_SECRET } from './support/system.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');

function startProcess(parameters: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...parameters], { env, stdio: 'pipe' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The address in the line that says "ready". */
async function readyUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const entry = JSON.parse(line) as { msg: string; url: string };
    if (entry.msg === 'ready') return entry.url;
  }
  throw new Error('The gateway ended before it was ready');
}

/** The subgraphs and the keys of the issuer over HTTP: `/jwks` and `/<subgraph>`. */
async function servePeers() {
  const identity = await createFixtureIdentity();
  const { transports } = createFixtureTransports(shopGraph);
  const answer = async (request: IncomingMessage) => {
    if (request.url === '/jwks') return identity.jwks();
    const { query, variables } = (await json(request)) as SubgraphRequest;
    return transports[request.url?.slice(1) ?? '']?.execute({ query, variables: variables ?? {}, headers: {} });
  };
  const server = createServer(async (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await answer(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  return { identity, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a gateway in a process of its own', () => {
  it('[GW-1] [GW-6] serves any graph with a supergraph file, a JWKS and URLs, and ends well on SIGTERM', async () => {
    const { identity, origin } = await servePeers();
    const folder = await mkdtemp(join(tmpdir(), 'gateway-process-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, composeFixture(shopGraph));
    const config = join(folder, 'gateway.json');
    const subgraphs = { shops: `${origin}/shops`, stock: `${origin}/stock` };
    await writeFile(config, JSON.stringify({ subgraphs, callerSecret: { env: 'SECRET' } }));
    const child = startProcess(
      ['--supergraph', file, '--jwks', `${origin}/jwks`, '--issuer', ISSUER, '--audience', AUDIENCE].concat([
        '--config',
        config,
        '--port',
        '0',
      ]),
      { SECRET: CALLER_SECRET },
    );
    const url = await readyUrl(child);
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ shops { name items } takings }"}',
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    const shops = [{ name: 'North', items: 7 }];
    expect(await ask({})).toEqual({ shops, takings: null });
    const token = await identity.token('ada', { scope: 'other takings:read' });
    expect(await ask({ authorization: `Bearer ${token}` })).toEqual({ shops, takings: 120 });

    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('[GW-13] says in one line what its command line lacks, and does not start', async () => {
    const child = startProcess(['--supergraph', 'supergraph.graphql', '--port', '0']);
    const lines: string[] = [];
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => lines.push(line));
    expect(await once(child, 'exit')).toEqual([2, null]);
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toContain('--jwks is missing');
  });
});
