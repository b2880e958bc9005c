import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { SubgraphTransport } from '../subgraph/transport.ts';
import { createReadiness } from './readiness.ts';

export interface HealthOptions {
  isStopping: () => boolean;
  /** Rejects while there are no keys to verify tokens with. */
  loadSigningKeys: () => Promise<unknown>;
  /** SHA-256 of the served supergraph, and why a newer one was refused. */
  supergraph: () => { id: string; refusedChange: string | null };
  transports: () => Readonly<Record<string, SubgraphTransport>>;
  /** Subgraphs without which the gateway is not ready. */
  essential: readonly string[];
}

const NOT_OK = 503;
const MILLISECONDS = 1e6;
const WATCHED_MILLISECONDS = 10_000;
/** When the median turn of the event loop takes longer, `/livez` fails. */
const STALLED_MILLISECONDS = 1_000;

/**
 * `/livez`: the process runs and its event loop is not stalled. `/readyz`: it can serve requests. Without its keys or an
 * essential subgraph it is not ready; without another subgraph it is ready but degraded.
 */
export function serveHealth(app: FastifyInstance, options: HealthOptions): void {
  const delayOf = watchEventLoop(app);
  const readinessOf = createReadiness(options);
  app.get('/livez', async (_request, reply) => {
    const eventLoopMilliseconds = delayOf();
    if (eventLoopMilliseconds < STALLED_MILLISECONDS) return { status: 'alive', eventLoopMilliseconds };
    return reply.code(NOT_OK).send({ status: 'stalled', eventLoopMilliseconds });
  });
  app.get('/readyz', async (_request, reply) => {
    if (options.isStopping()) return reply.code(NOT_OK).send({ status: 'stopping' });
    const { keys, subgraphs } = await readinessOf();
    const failing = Object.keys(subgraphs).filter((name) => subgraphs[name]?.status !== 'ready');
    const isReady = keys.status === 'ready' && !failing.some((name) => options.essential.includes(name));
    const status = isReady ? (failing.length > 0 ? 'degraded' : 'ready') : 'not ready';
    const body = { status, failing: [...(keys.status === 'ready' ? [] : ['keys']), ...failing], keys, subgraphs };
    return reply.code(isReady ? 200 : NOT_OK).send({ ...body, supergraph: options.supergraph() });
  });
}

/** The median duration of the event loop's turns in the last seconds. */
function watchEventLoop(app: FastifyInstance): () => number {
  const histogram = monitorEventLoopDelay();
  histogram.enable();
  const timer = setInterval(() => histogram.reset(), WATCHED_MILLISECONDS).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    histogram.disable();
  });
  return () => (histogram.count === 0 ? 0 : Math.round(histogram.percentile(50) / MILLISECONDS));
}
