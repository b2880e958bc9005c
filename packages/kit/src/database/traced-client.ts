import { type Context, SpanKind, SpanStatusCode, type Tracer, context, trace } from '@opentelemetry/api';
import type postgres from 'postgres';
import { sqlState } from './retry.ts';

type Unsafe = postgres.Sql['unsafe'];

const DATABASE = { 'db.system.name': 'postgresql' };

/**
 * A client that creates spans for transactions and statements. Spans contain the statement with `$1` for each value, never
 * the values. Of errors they contain only the SQLSTATE, because PostgreSQL quotes values in its messages.
 */
export function traceClient(client: postgres.Sql, tracer: Tracer): postgres.Sql {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'unsafe') return traceUnsafe(target.unsafe.bind(target), tracer);
      const value: unknown = Reflect.get(target, property);
      if (property !== 'begin' && property !== 'savepoint') return value;
      return (...parameters: unknown[]) => traceTransaction(value as Begin, target, parameters, tracer);
    },
  });
}

type Work = (transaction: postgres.Sql) => unknown;
type Begin = (...parameters: unknown[]) => Promise<unknown>;

/** Traces `begin` and `savepoint`, whose last parameter is the work inside. */
async function traceTransaction(begin: Begin, client: postgres.Sql, parameters: unknown[], tracer: Tracer) {
  const work = parameters.at(-1) as Work;
  return await inSpan(tracer, 'transaction', DATABASE, (spanContext) =>
    begin.call(client, ...parameters.slice(0, -1), (transaction: postgres.Sql) =>
      context.with(spanContext, () => work(traceClient(transaction, tracer))),
    ),
  );
}

/** Statements run when they are awaited, as rows or as plain values. */
function traceUnsafe(unsafe: Unsafe, tracer: Tracer): Unsafe {
  const traced = (...parameters: Parameters<Unsafe>) => {
    const query = unsafe(...parameters);
    const attributes = { ...DATABASE, 'db.query.text': parameters[0] };
    const run = (statement: PromiseLike<unknown>) => inSpan(tracer, 'sql', attributes, () => statement);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- postgres.js hands out queries that run when they are awaited
      then: (...handlers: Parameters<Promise<unknown>['then']>) => run(query).then(...handlers),
      values: () => run(query.values()),
    };
  };
  return traced as unknown as Unsafe;
}

async function inSpan<T>(
  tracer: Tracer,
  name: string,
  attributes: Record<string, string>,
  run: (spanContext: Context) => PromiseLike<T>,
): Promise<T> {
  const parent = context.active();
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, parent);
  try {
    return await run(trace.setSpan(parent, span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    const state = sqlState(error);
    if (state !== undefined) span.setAttribute('db.response.status_code', state);
    throw error;
  } finally {
    span.end();
  }
}
