import { type Tracing, startTracing } from '@account-center/tracing';
import { port, url } from './settings/kinds.ts';

/** Variables for monitoring. */
export const telemetryVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http', 'https'], 'http://127.0.0.1:4318').optional().meta({
    description:
      'base URL of an OpenTelemetry collector over HTTP, `http://127.0.0.1:4318`; requests are traced from the gateway to SQL',
  }),
};
export const metricsVariables = {
  METRICS_PORT: port().optional().meta({
    description: 'port on 127.0.0.1 at which the gateway serves `/metrics` for Prometheus',
  }),
};

/** Tracing of a process, if a collector is configured. */
export async function tracingOf(
  environment: { OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined },
  serviceName: string,
): Promise<Tracing | null> {
  const endpoint = environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  return endpoint === undefined ? null : await startTracing({ endpoint, serviceName });
}

/** The gateway's settings for metrics and traces. */
export const gatewayTelemetry = (
  { METRICS_PORT: port }: { METRICS_PORT?: number | undefined },
  tracing: Tracing | null,
) => ({
  ...(port === undefined ? {} : { metrics: { port } }),
  ...(tracing && { tracer: tracing.tracer }),
});

/** The variables again, for a child process. */
export const telemetryOf = (environment: {
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  METRICS_PORT?: number | undefined;
}): Record<string, string> => {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, METRICS_PORT: port } = environment;
  return {
    ...(endpoint === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }),
    ...(port === undefined ? {} : { METRICS_PORT: String(port) }),
  };
};
