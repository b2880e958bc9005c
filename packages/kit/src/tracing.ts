import { ROOT_CONTEXT, SpanKind, type Tracer, context, propagation, trace } from '@opentelemetry/api';
import type { GraphQLAnswer, GraphQLRequest } from './siblings.ts';

type Execute = (request: GraphQLRequest) => Promise<GraphQLAnswer>;

/** Creates a span for every operation, in the trace from the request's headers. */
export function traceExecution(execute: Execute, service: string, tracer: Tracer | undefined): Execute {
  if (!tracer) return execute;
  return async (request) => {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const attributes = { 'graphql.operation.name': request.operationName ?? '' };
    const span = tracer.startSpan(`execute ${service}`, { kind: SpanKind.SERVER, attributes }, parent);
    try {
      return await context.with(trace.setSpan(parent, span), () => execute(request));
    } finally {
      span.end();
    }
  };
}

/** Id of the current trace; undefined while tracing is off. */
export const currentTraceId = (): string | undefined => trace.getSpanContext(context.active())?.traceId;
