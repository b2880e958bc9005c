import type { FailureKind } from '../subgraph/failure.ts';

/** Whether a subgraph is asked: `open` not, `half-open` only once, to see whether it is well again. */
export type BreakerState = 'closed' | 'open' | 'half-open';
export type OperationKind = 'query' | 'mutation' | 'subscription';

/**
 * What the gateway tells about its work while it does it. Nothing here names a person or is chosen by a client: the
 * words may become labels of a metric.
 */
export interface GatewayObserver {
  requestBegan(): void;
  /** @param route as it was declared, such as `/files/org/*`; null when there is none */
  requestEnded(route: string | null, status: number, milliseconds: number): void;
  /** A request was refused as a whole, by a limit if it is one. */
  requestRefused(code: string, limit: string | null): void;
  /** An operation was executed. `partial`: there is data, and there are errors. */
  operationEnded(kind: OperationKind, outcome: 'ok' | 'partial' | 'failed', milliseconds: number): void;
  /** Fields of an operation were refused to its caller. */
  fieldsRefused(count: number): void;
  /** The plan of an operation was found (`hit`) or had to be made (`miss`). */
  planned(cache: 'hit' | 'miss', milliseconds: number): void;
  /** A fetch ended; retries are part of it. */
  fetched(subgraph: string, outcome: 'ok' | FailureKind, milliseconds: number): void;
  retried(subgraph: string): void;
  breakerChanged(subgraph: string, state: BreakerState): void;
}

export const silentObserver: GatewayObserver = {
  requestBegan: () => undefined,
  requestEnded: () => undefined,
  requestRefused: () => undefined,
  operationEnded: () => undefined,
  fieldsRefused: () => undefined,
  planned: () => undefined,
  fetched: () => undefined,
  retried: () => undefined,
  breakerChanged: () => undefined,
};
