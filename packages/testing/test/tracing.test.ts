import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { startTracing } from '@account-center/tracing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTestSystem } from '../src/index.ts';

interface ExportedSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}
interface Export {
  resourceSpans: { scopeSpans: { spans: ExportedSpan[] }[] }[];
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CLIENT_SPAN = 'b7ad6b7169203331';

/** A collector that accepts spans from OpenTelemetry's exporter. */
async function openCollector() {
  const spans: ExportedSpan[] = [];
  const server = createServer(async (request, response) => {
    expect([request.method, request.url]).toEqual(['POST', '/v1/traces']);
    const { resourceSpans } = (await json(request)) as Export;
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return { spans, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The names from a span up to the client's span. */
function pathOf(span: ExportedSpan, spans: readonly ExportedSpan[]): string[] {
  if (span.parentSpanId === CLIENT_SPAN) return [span.name, 'client'];
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [span.name, ...(parent ? pathOf(parent, spans) : ['nowhere'])];
}

async function expectOneTrace(wiring: 'in-process' | 'http') {
  const { spans, endpoint } = await openCollector();
  const tracing = await startTracing({ endpoint, serviceName: 'test' });
  const system = await startTestSystem({ tracer: tracing.tracer, wiring });
  const acme = await system.openEnterprise('Acme');
  const alice = await acme.addMember('Alice', { permissions: ['org:member:read'], scope: 'everything' });
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${alice.token}`,
      traceparent: `00-${TRACE}-${CLIENT_SPAN}-01`,
    },
    body: '{"query":"query Members { members(first: 7) { nodes { name } } }"}',
  });
  expect(await response.json()).toEqual({ data: { members: { nodes: [] } } });
  await system.stop();
  await tracing.stop();

  const ofRequest = spans.filter(({ traceId }) => traceId === TRACE);
  const paths = new Set(ofRequest.map((span) => pathOf(span, ofRequest).join(' < ')));
  expect([...paths].toSorted()).toEqual([
    'execute org < fetch org < request < client',
    'fetch org < request < client',
    'plan < request < client',
    'query < request < client',
    'request < client',
    'sql < transaction < execute org < fetch org < request < client',
    'transaction < execute org < fetch org < request < client',
  ]);
  const statements = ofRequest.flatMap(({ attributes }) => attributes.filter(({ key }) => key === 'db.query.text'));
  expect(statements.some(({ value }) => value.stringValue?.includes('$1'))).toBe(true);
  expect(JSON.stringify(spans)).not.toContain(acme.enterpriseId);
}

describe('tracing', () => {
  it('[GW-6d] follows a request from the client to SQL in one process, and tells no value', async () => {
    await expectOneTrace('in-process');
  });

  it('[GW-6d] follows a request from the client to SQL over HTTP, and tells no value', async () => {
    await expectOneTrace('http');
  });
});
