import type { Tracer } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MetricsOptions, MetricsServer } from './metrics-server.ts';
import { type GatewayObserver, silentObserver } from './observer.ts';
import { RequestTrace } from './request-trace.ts';

export interface TelemetryOptions {
  metrics?: MetricsOptions;
  tracer?: Tracer;
}

/** Metrics and traces, where enabled. */
export interface Telemetry {
  readonly observer: GatewayObserver;
  /** Watches every request; call it before routes are added. */
  watch(app: FastifyInstance): void;
  traceOf(request: FastifyRequest): RequestTrace | null;
  /** Address of the metrics; null when they are off, or the gateway is not listening. */
  readonly metricsUrl: string | null;
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** Loads only the parts that are enabled. */
export async function createTelemetry({ metrics: wanted, tracer }: TelemetryOptions): Promise<Telemetry> {
  const metrics = wanted ? (await import('./metrics.ts')).createMetrics() : null;
  const traces = new WeakMap<FastifyRequest, RequestTrace>();
  let server: MetricsServer | null = null;
  return {
    observer: metrics?.observer ?? silentObserver,
    watch(app) {
      if (metrics) watchRequests(app, metrics.observer);
      if (tracer) traceRequests(app, tracer, traces);
    },
    traceOf: (request) => (tracer ? (traces.get(request) ?? null) : null),
    get metricsUrl() {
      return server?.url ?? null;
    },
    async listen() {
      if (wanted && metrics) server = await (await import('./metrics-server.ts')).serveMetrics(metrics, wanted);
    },
    stop: async () => await server?.stop(),
  };
}

function watchRequests(app: FastifyInstance, observer: GatewayObserver): void {
  app.addHook('onRequest', async (request, reply) => {
    observer.requestBegan();
    // Not `onResponse`, which is left out when the client has gone.
    reply.raw.once('close', () =>
      observer.requestEnded(request.routeOptions.url ?? null, reply.statusCode, reply.elapsedTime),
    );
  });
}

function traceRequests(app: FastifyInstance, tracer: Tracer, traces: WeakMap<FastifyRequest, RequestTrace>): void {
  app.addHook('onRequest', async (request, reply) => {
    const attributes = {
      'http.request.method': request.method,
      'http.route': request.routeOptions.url ?? '',
      'gateway.request_id': request.id,
    };
    const requestTrace = new RequestTrace(tracer, request.headers, attributes);
    traces.set(request, requestTrace);
    reply.raw.once('close', () => requestTrace.end(reply.statusCode));
  });
}
