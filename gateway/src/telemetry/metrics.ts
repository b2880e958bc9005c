import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { BreakerState, GatewayObserver } from './observer.ts';

export interface Metrics {
  observer: GatewayObserver;
  /** In the text format of Prometheus. */
  render(): Promise<string>;
  contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const BREAKER_VALUES: Record<BreakerState, number> = { closed: 0, 'half-open': 0.5, open: 1 };
const MILLISECONDS = 1_000;

/**
 * Turns the observer's events into metrics. Every label has few values, and no label identifies a person or an
 * operation.
 */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return {
    observer: { ...observeRequests(register), ...observeOperations(register), ...observeSubgraphs(register) },
    render: () => register.metrics(),
    contentType: register.contentType,
  };
}

type RequestObserver = Pick<GatewayObserver, 'requestBegan' | 'requestEnded' | 'requestRefused'>;
type OperationObserver = Pick<GatewayObserver, 'operationEnded' | 'fieldsRefused' | 'planned'>;
type SubgraphObserver = Pick<GatewayObserver, 'fetched' | 'retried' | 'breakerChanged'>;

function observeRequests(register: Registry): RequestObserver {
  const registers = [register];
  const inFlight = new Gauge({
    name: 'gateway_requests_in_flight',
    help: 'HTTP requests in progress',
    registers,
  });
  const ended = new Histogram({
    name: 'gateway_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const refused = new Counter({
    name: 'gateway_requests_refused_total',
    help: 'Requests refused as a whole, by code and limit',
    labelNames: ['code', 'limit'],
    registers,
  });
  return {
    requestBegan: () => inFlight.inc(),
    requestEnded(route, status, milliseconds) {
      inFlight.dec();
      ended.labels(route ?? 'none', String(status)).observe(milliseconds / MILLISECONDS);
    },
    requestRefused: (code, limit) => refused.labels(code, limit ?? '').inc(),
  };
}

function observeOperations(register: Registry): OperationObserver {
  const registers = [register];
  const operations = new Histogram({
    name: 'gateway_operation_duration_seconds',
    help: 'Executed operations by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const fields = new Counter({
    name: 'gateway_fields_refused_total',
    help: 'Fields that were refused to a caller',
    registers,
  });
  const plans = new Counter({
    name: 'gateway_plans_total',
    help: 'Plans found in the cache (hit) or created (miss)',
    labelNames: ['cache'],
    registers,
  });
  const planning = new Histogram({
    name: 'gateway_planning_duration_seconds',
    help: 'Time to create a plan',
    buckets: SECONDS,
    registers,
  });
  return {
    operationEnded: (kind, outcome, milliseconds) =>
      operations.labels(kind, outcome).observe(milliseconds / MILLISECONDS),
    fieldsRefused: (count) => fields.inc(count),
    planned(cache, milliseconds) {
      plans.labels(cache).inc();
      if (cache === 'miss') planning.observe(milliseconds / MILLISECONDS);
    },
  };
}

function observeSubgraphs(register: Registry): SubgraphObserver {
  const registers = [register];
  const fetches = new Histogram({
    name: 'gateway_subgraph_fetch_duration_seconds',
    help: 'Fetches from subgraphs with their retries, by outcome',
    labelNames: ['subgraph', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const retries = new Counter({
    name: 'gateway_subgraph_retries_total',
    help: 'Retried queries to a subgraph',
    labelNames: ['subgraph'],
    registers,
  });
  const breakers = new Gauge({
    name: 'gateway_subgraph_breaker',
    help: 'Circuit breaker of a subgraph: 0 closed, 0.5 half-open, 1 open',
    labelNames: ['subgraph'],
    registers,
  });
  return {
    fetched: (subgraph, outcome, milliseconds) =>
      fetches.labels(subgraph, outcome).observe(milliseconds / MILLISECONDS),
    retried: (subgraph) => retries.labels(subgraph).inc(),
    breakerChanged: (subgraph, state) => breakers.labels(subgraph).set(BREAKER_VALUES[state]),
  };
}
