import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { SubgraphRequest } from '../../src/index.ts';
import { createFixtureIdentity } from './identity.ts';
import { shopGraph } from './shop.ts';
import { composeFixture, createFixtureTransports } from './subgraphs.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

/** A gateway in a process of its own; it ends with the test. */
export function startProcess(parameters: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...parameters], { env: environment, stdio: 'pipe' });
  const warnings: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => warnings.push(line));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    child,
    /** Lines on stderr so far. */
    warnings,
    url: () => readyUrl(child, warnings),
    /** The exit code, and all lines on stderr. */
    async end() {
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, lines: warnings };
    },
  };
}

/** The address in the line that says "ready". */
async function readyUrl(child: ChildProcess, warnings: readonly string[]): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const entry = JSON.parse(line) as { msg: string; url: string };
    if (entry.msg === 'ready') return entry.url;
  }
  throw new Error(`The gateway ended before it was ready: ${warnings.join(' ')}`);
}

/** A folder for the files of one test. */
export async function createFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-process-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return async (name: string, content: unknown) => {
    const file = join(folder, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
}

/** The shop's subgraphs and the keys of its issuer over HTTP: `/jwks` and `/<subgraph>`. */
export async function servePeers() {
  const identity = await createFixtureIdentity();
  const { transports } = createFixtureTransports(shopGraph);
  const headersOfCalls: IncomingHttpHeaders[] = [];
  const answer = async (request: IncomingMessage) => {
    if (request.url === '/jwks') return identity.jwks();
    headersOfCalls.push(request.headers);
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
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    identity,
    origin,
    /** Headers of every request that reached a subgraph. */
    headersOfCalls,
    /** Says where these subgraphs are. */
    supergraphSdl: composeFixture(shopGraph).replaceAll(/http:\/\/(\w+)\.invalid\/graphql/g, `${origin}/$1`),
  };
}

/** Shops and takings, as far as whoever holds the token may see them. */
export async function askForTakings(url: string, token?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: '{"query":"{ shops { name items } takings }"}',
  });
  return { status: response.status, data: ((await response.json()) as { data?: unknown }).data };
}
