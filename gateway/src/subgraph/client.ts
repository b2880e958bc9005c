import type { Span } from '@opentelemetry/api';
import { CALLER_HEADER } from '@account-center/caller';
import type { GatewayContext } from '../context.ts';
import type { GatewayLogger } from '../logger.ts';
import { type GatewayObserver, silentObserver } from '../telemetry/observer.ts';
import { Breaker, type Outcome, type Ticket } from './breaker.ts';
import { type Deadline, Deadlines } from './deadline.ts';
import { type FailureKind, SubgraphFailure, SubgraphUnavailable, failureKindOf } from './failure.ts';
import type { Resilience } from './resilience.ts';
import { readResponse } from './response.ts';
import { RetryBudget } from './retries.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

/** The code that servers set on errors without a code. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';

/** An operation for a subgraph. Failed queries may be retried, mutations never. */
export interface SubgraphFetch {
  query: string;
  variables: Record<string, unknown>;
  variablesJson?: () => string;
  operationName: string | null;
  kind: 'query' | 'mutation';
}

export interface SubgraphClientOptions {
  name: string;
  transport: SubgraphTransport;
  logger: GatewayLogger;
  /** Time limit for a fetch with its retries. */
  timeoutMilliseconds: number;
  resilience: Resilience;
  observer?: GatewayObserver;
}

export interface SubgraphClient {
  readonly name: string;
  /**
   * The subgraph's response, checked, with only the parts of its errors that clients may see.
   * @throws {SubgraphUnavailable} when there is none; the log has the reason.
   */
  fetch(request: SubgraphFetch, context: GatewayContext): Promise<SubgraphResponse>;
  /** Logs that a response does not match its request. */
  reportNonsense(reason: string, context: GatewayContext): void;
}

/** Client of one subgraph, with a deadline, retries of queries, and a circuit breaker. */
export function createSubgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const { name, logger, observer = silentObserver, resilience } = options;
  observer.breakerChanged(name, 'closed');
  const breaker = new Breaker(resilience.breaker, (state) => {
    logger[state === 'open' ? 'error' : 'info'](
      { subgraph: name, state },
      'The circuit breaker of a subgraph changed its state',
    );
    observer.breakerChanged(name, state);
  });
  const parts: FetchParts = {
    ...options,
    observer,
    breaker,
    deadlines: new Deadlines(options.timeoutMilliseconds),
    probeDeadlines: new Deadlines(Math.min(resilience.breaker.probeMilliseconds, options.timeoutMilliseconds)),
    lateRequests: new WeakSet(),
    budget: new RetryBudget(resilience.retries),
  };
  return {
    name,
    reportNonsense: (reason, { requestId }) =>
      logger.error({ subgraph: name, requestId, reason }, "A subgraph's response does not match its request"),
    fetch: (request, context) =>
      new Promise((resolve, reject) => new Fetch(parts, request, context, resolve, reject).attempt()),
  };
}

interface FetchParts extends SubgraphClientOptions {
  observer: GatewayObserver;
  breaker: Breaker;
  deadlines: Deadlines;
  /** For queries that probe whether the subgraph has recovered. */
  probeDeadlines: Deadlines;
  /** Requests that already had a timeout of this subgraph: they do not wait again. */
  lateRequests: WeakSet<GatewayContext>;
  budget: RetryBudget;
}

/** One fetch with its retries. It is on the hot path, so it creates as few timers, signals and promises as possible. */
class Fetch {
  readonly #parts: FetchParts;
  readonly #kind: SubgraphFetch['kind'];
  readonly #context: GatewayContext;
  readonly #resolve: (response: SubgraphResponse) => void;
  readonly #reject: (reason: SubgraphUnavailable) => void;
  readonly #began = performance.now();
  readonly #deadlines: Deadlines;
  readonly #deadline: Deadline;
  readonly #request: SubgraphRequest;
  readonly #span: Span | null;
  #ticket: Ticket;
  #attempts = 0;
  #ended = false;

  constructor(
    parts: FetchParts,
    { kind, ...operation }: SubgraphFetch,
    context: GatewayContext,
    resolve: (response: SubgraphResponse) => void,
    reject: (reason: SubgraphUnavailable) => void,
  ) {
    this.#parts = parts;
    this.#kind = kind;
    this.#context = context;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#ticket = parts.breaker.admit(this.#began);
    // A cancelled mutation may have been executed, so it gets the full deadline even as a probe.
    const isProbe = kind === 'query' && !parts.breaker.isClosed;
    this.#deadlines = isProbe ? parts.probeDeadlines : parts.deadlines;
    this.#deadline = this.#deadlines.begin(this.#began, () => this.#expire());
    if (kind === 'query') context.departure.notify(this.#abandon);
    const headers = headersOf(context);
    this.#span = context.trace?.beginFetch(parts.name, headers) ?? null;
    this.#request = { ...operation, headers, deadline: this.#deadline };
    parts.budget.fetchBegan();
  }

  attempt(): void {
    const { breaker, transport, lateRequests } = this.#parts;
    if (this.#context.departure.isGone && this.#kind === 'query') {
      this.#abandon();
      return;
    }
    this.#attempts += 1;
    if (this.#attempts > 1) this.#ticket = breaker.admit(performance.now());
    if (this.#ticket !== 0 && this.#kind === 'query' && lateRequests.has(this.#context)) {
      breaker.release(this.#ticket);
      this.#fail(new SubgraphFailure('open', 'Not asked: this request already had a timeout of this subgraph'));
      return;
    }
    if (this.#ticket === 0) {
      this.#fail(new SubgraphFailure('open', 'Not asked: the circuit breaker is open after too many failures'));
      return;
    }
    try {
      transport.execute(this.#request).then(
        (response) => this.#receive(response),
        (error: unknown) => this.#handle(error),
      );
    } catch (error) {
      this.#handle(error);
    }
  }

  #receive(received: SubgraphResponse): void {
    if (this.#ended) return;
    let response: SubgraphResponse;
    try {
      response = readResponse(received);
    } catch (error) {
      this.#handle(error);
      return;
    }
    const now = performance.now();
    this.#report('answered', now);
    this.#end('ok', now);
    this.#logFailures(response);
    this.#resolve(response);
  }

  /** Logs unexpected errors of a subgraph: those without a code. */
  #logFailures({ errors = [] }: SubgraphResponse): void {
    const { logger, name } = this.#parts;
    for (const { message, path, extensions } of errors) {
      const code = extensions?.code;
      if (code !== undefined && code !== UNEXPECTED) continue;
      const details = { subgraph: name, requestId: this.#context.requestId, path };
      logger.warn({ ...details, reason: message }, 'A subgraph reported an unexpected error');
    }
  }

  #handle(error: unknown): void {
    if (this.#ended) return;
    const kind = failureKindOf(error);
    const { breaker, budget, observer, name } = this.#parts;
    this.#report(kind === 'refused' ? 'answered' : 'failed', performance.now());
    const mayRetry = this.#kind === 'query' && breaker.isClosed;
    const pause = mayRetry ? budget.pauseBefore(this.#attempts, kind) : null;
    if (pause === null) {
      this.#fail(error);
      return;
    }
    observer.retried(name);
    setTimeout(() => {
      if (!this.#ended) this.attempt();
    }, pause);
  }

  #expire(): void {
    if (this.#ended) return;
    this.#report('late', performance.now());
    this.#parts.lateRequests.add(this.#context);
    this.#fail(new SubgraphFailure('late', `No answer within ${this.#deadlines.milliseconds} ms`));
  }

  /** The client has disconnected. */
  readonly #abandon = (): void => {
    if (this.#ended) return;
    this.#parts.breaker.release(this.#ticket);
    this.#ticket = 0;
    this.#fail(new SubgraphFailure('unwanted', 'The client has disconnected'));
    this.#deadlines.abort(this.#deadline);
  };

  #fail(error: unknown): void {
    const { logger, name } = this.#parts;
    const kind = failureKindOf(error);
    const details = { err: error, kind, subgraph: name, requestId: this.#context.requestId, attempts: this.#attempts };
    logger[kind === 'open' || kind === 'unwanted' ? 'debug' : 'error'](details, 'A subgraph did not answer');
    this.#end(kind, performance.now());
    this.#reject(new SubgraphUnavailable(name));
  }

  /** Reports the outcome of an attempt to the breaker, once. */
  #report(outcome: Outcome, now: number): void {
    this.#parts.breaker.report(this.#ticket, outcome, now);
    this.#ticket = 0;
  }

  #end(outcome: 'ok' | FailureKind, now: number): void {
    const { observer, name } = this.#parts;
    this.#ended = true;
    this.#deadlines.end(this.#deadline);
    this.#context.departure.forget(this.#abandon);
    observer.fetched(name, outcome, now - this.#began);
    this.#span?.setAttributes({ 'gateway.outcome': outcome, 'gateway.attempts': this.#attempts }).end();
  }
}

function headersOf({ requestId, idempotencyKey, signedCaller }: GatewayContext): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': requestId };
  const caller = signedCaller();
  if (caller !== null) headers[CALLER_HEADER] = caller;
  if (idempotencyKey !== null) headers['idempotency-key'] = idempotencyKey;
  return headers;
}
