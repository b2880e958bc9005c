import { type Tracer, context, propagation } from '@opentelemetry/api';

export type { Tracer };

export interface TracingOptions {
  /** Base URL of an OTLP collector over HTTP, such as `http://127.0.0.1:4318`; spans go to `/v1/traces` below it. */
  endpoint: string;
  /** Name of this process in the collector. */
  serviceName: string;
}

export interface Tracing {
  /** Creates spans. */
  tracer: Tracer;
  /** Sends the remaining spans. */
  stop(): Promise<void>;
}

/**
 * Sends spans to a collector, and propagates the trace over asynchronous calls and HTTP (W3C Trace Context). The SDK is
 * loaded only here, so a process without a collector has no cost. Call it once per process.
 */
export async function startTracing({ endpoint, serviceName }: TracingOptions): Promise<Tracing> {
  const [sdk, resources, exporter, core, hooks] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/core'),
    import('@opentelemetry/context-async-hooks'),
  ]);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter: new exporter.OTLPTraceExporter({ url }) })],
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  return {
    tracer: provider.getTracer('account-center'),
    async stop() {
      context.disable();
      propagation.disable();
      await provider.shutdown();
    },
  };
}
