import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  propagation,
  trace,
} from '@opentelemetry/api';

/** The spans of one request. Not created while tracing is off. */
export class RequestTrace {
  readonly traceId: string;
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #context: Context;

  /** Continues the client's trace if its headers have one (W3C `traceparent`). */
  constructor(tracer: Tracer, headers: Record<string, unknown>, attributes: Record<string, string>) {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    this.#tracer = tracer;
    this.#span = tracer.startSpan('request', { kind: SpanKind.SERVER, attributes }, parent);
    this.#context = trace.setSpan(parent, this.#span);
    this.traceId = this.#span.spanContext().traceId;
  }

  /** Begins a span for a fetch. Adds trace headers, so that the subgraph's spans become part of it. */
  beginFetch(subgraph: string, headers: Record<string, string>): Span {
    const options = { kind: SpanKind.CLIENT, attributes: { 'gateway.subgraph': subgraph } };
    const span = this.#tracer.startSpan(`fetch ${subgraph}`, options, this.#context);
    propagation.inject(trace.setSpan(this.#context, span), headers);
    return span;
  }

  /** Records a span that has just ended. */
  record(name: string, milliseconds: number, attributes: Record<string, string> = {}): void {
    const now = Date.now();
    this.#tracer.startSpan(name, { startTime: now - milliseconds, attributes }, this.#context).end(now);
  }

  end(status: number): void {
    this.#span.setAttribute('http.response.status_code', status);
    if (status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}
