import { type Caller, CALLER_HEADER, type CallerVerifier } from '@account-center/claims';
import { z } from 'zod';
import type { Runtime } from '../context.ts';
import { isOutage, tryAgain } from '../outage.ts';
import { deliverySchema } from '../events/event.ts';
import type { EventLoopWatch } from '../health.ts';
import { NOT_TRUSTED } from '../siblings.ts';
import type { RunningSubgraph, ServiceParts } from '../subgraph-parts.ts';

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const graphqlBodySchema = z.object({
  query: z.string(),
  // Not `z.record`, which drops the key `__proto__`.
  variables: z.custom<Record<string, unknown>>(isRecord).nullish(),
  operationName: z.string().nullish(),
});

/** `request.json()` would replace bytes that are not UTF-8 by other characters. @throws TypeError, SyntaxError */
async function readJson(request: Request): Promise<unknown> {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer()));
}

async function answerGraphQL(request: Request, execute: RunningSubgraph['execute']): Promise<Response> {
  const body = graphqlBodySchema.safeParse(await readJson(request).catch(() => null));
  if (!body.success)
    return Response.json({ errors: [{ message: 'Send a GraphQL request as JSON in UTF-8.' }] }, { status: 400 });
  const { query, variables, operationName } = body.data;
  const headers = Object.fromEntries(request.headers);
  const { signal } = request;
  const answer = await execute({ query, variables: variables ?? undefined, operationName, headers, signal });
  return Response.json(answer, { status: answer === NOT_TRUSTED ? 401 : 200 });
}

async function answerEvents(
  request: Request,
  caller: Caller | null,
  apply: RunningSubgraph['apply'],
): Promise<Response> {
  if (caller?.kind !== 'service') return Response.json({ code: 'CALLER_NOT_TRUSTED' }, { status: 401 });
  return Response.json(await apply(deliverySchema.parse(await readJson(request))));
}

/** An outage gets 503, so that the client retries; any other error is a defect of this service. */
function answerFailure(error: unknown): Response {
  if (!isOutage(error)) return Response.json({ code: 'INTERNAL_SERVER_ERROR' }, { status: 500 });
  const { code, message } = tryAgain();
  return Response.json({ code, message }, { status: 503, headers: { 'retry-after': '1' } });
}

async function answerMetrics(runtime: Runtime): Promise<Response> {
  const { createServiceMetrics } = await import('../metrics.ts');
  const { render, contentType } = createServiceMetrics([{ name: runtime.service, runtime }]);
  return new Response(await render(), { headers: { 'content-type': contentType } });
}

/** `/livez`: the event loop is not stalled. `/readyz`: its dependencies work. `/metrics`: figures of its tasks and events. */
async function answerWatch(
  pathname: string,
  { health, eventLoop, runtime }: Pick<Routing, 'health' | 'eventLoop' | 'runtime'>,
): Promise<Response | null> {
  if (pathname === '/livez') {
    const isAlive = eventLoop.isAlive();
    const stallMilliseconds = eventLoop.stallMilliseconds();
    return Response.json({ status: isAlive ? 'alive' : 'stalled', stallMilliseconds }, { status: isAlive ? 200 : 503 });
  }
  if (pathname === '/readyz') {
    const { isReady, ...parts } = await health();
    return Response.json({ status: isReady ? 'ready' : 'not ready', ...parts }, { status: isReady ? 200 : 503 });
  }
  return pathname === '/metrics' ? await answerMetrics(runtime) : null;
}

interface Routing {
  execute: RunningSubgraph['execute'];
  apply: RunningSubgraph['apply'];
  verifier: CallerVerifier;
  runtime: Runtime;
  parts: ServiceParts;
  health: RunningSubgraph['health'];
  eventLoop: EventLoopWatch;
}

export function createFetch(routing: Routing) {
  const { execute, apply, verifier, runtime, parts } = routing;
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const caller = verifier.verify(request.headers.get(CALLER_HEADER));
    try {
      if (pathname === '/graphql' && request.method === 'POST') return await answerGraphQL(request, execute);
      if (pathname === '/internal/events') return await answerEvents(request, caller, apply);
      const answer = await answerWatch(pathname, routing);
      if (answer) return answer;
      if (pathname.startsWith(`/files/${runtime.service}/`)) return await runtime.files.handle(request);
      const route = parts.routes?.[pathname];
      return route ? await route(request, caller) : new Response('Not found', { status: 404 });
    } catch (error) {
      runtime.log.error({ err: error, pathname }, 'a route failed');
      return answerFailure(error);
    }
  };
}
