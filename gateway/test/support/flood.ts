/**
 * A process of its own with a gateway, flooded through HTTP with documents that it accepts and has never seen. It prints
 * by how much the heap has grown. Usage: `node --expose-gc flood.ts <documents> <bytes of cache>`.
 */
import { createGateway } from '../../src/index.ts';
import { AUDIENCE, ISSUER, createFixtureIdentity } from './identity.ts';
import { shopGraph } from './shop.ts';
import { composeFixture } from './subgraphs.ts';

const ALIASES = 150;
const PARALLEL = 4;
const WARM_UP = 5;
const MEBIBYTE = 1024 * 1024;

/** All of them within the limits, about 7.5 kB each, and none like another. */
function documentOf(number: number): string {
  const fields = Array.from(
    { length: ALIASES },
    (_, index) => `alias_${number}_with_a_rather_long_name_${index}: items`,
  );
  return `query Flood${number} { shops { name ${fields.join(' ')} } }`;
}

const identity = await createFixtureIdentity();
identity.grant('ada');
const silent = () => undefined;
const gateway = await createGateway({
  supergraphSdl: composeFixture(shopGraph),
  transports: ({ name }) => ({
    execute: async () => ({
      data: name === 'shops' ? { shops: [{ __typename: 'Shop', id: '1', name: 'North' }] } : {},
    }),
  }),
  callerSecret: null,
  tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks: identity.jwks },
  principals: identity.principals,
  rateLimit: false,
  cacheBytes: Number(process.argv[3]),
  logger: { debug: silent, info: silent, warn: silent, error: silent },
});
const url = await gateway.listen(0);
const authorization = `Bearer ${await identity.token('ada', { exp: Math.floor(Date.now() / 1_000) + 3_600 })}`;

const documents = Number(process.argv[2]);
let next = 0;
let answered = 0;

async function send(last: number): Promise<void> {
  while (next < last) {
    const query = documentOf((next += 1));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data?: object };
    if (response.status === 200 && data) answered += 1;
  }
}

function heapMebibytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MEBIBYTE;
}

// What is loaded and compiled on first use is no part of it.
await send(WARM_UP);
const before = heapMebibytes();
await Promise.all(Array.from({ length: PARALLEL }, () => send(documents)));
const grownMebibytes = heapMebibytes() - before;
await gateway.stop();
process.stdout.write(`${JSON.stringify({ answered, grownMebibytes })}\n`);
