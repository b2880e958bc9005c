import { type Tracing, startTracing } from '@account-center/tracing';
import { z } from 'zod';

/** Variables of whoever watches the system. */
export const telemetryVariables = {
  /** Base URL of an OpenTelemetry collector over HTTP, such as `http://127.0.0.1:4318`; nothing is traced without it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
};
export const metricsVariables = {
  /** Port on 127.0.0.1 at which the gateway serves `/metrics` for Prometheus; none without it. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
};

/** Traces of a process, if a collector is given. */
export async function tracingOf(
  environment: { OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined },
  serviceName: string,
): Promise<Tracing | null> {
  const endpoint = environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  return endpoint === undefined ? null : await startTracing({ endpoint, serviceName });
}

/** What the gateway is told of its metrics and traces. */
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
