import type { FailureKind } from '../subgraph/failure.ts';

/** `open`: the subgraph gets no requests. `half-open`: it gets one, as a probe. */
export type BreakerState = 'closed' | 'open' | 'half-open';
export type OperationKind = 'query' | 'mutation' | 'subscription';

/**
 * Events of the gateway's work. No value identifies a person or is chosen by a client, so values can become labels of a
 * metric.
 */
export interface GatewayObserver {
  requestBegan(): void;
  /** @param route as declared, such as `/files/org/*`; null when there is none */
  requestEnded(route: string | null, status: number, milliseconds: number): void;
  /** A request was refused as a whole. `limit`: the limit that it exceeded, if any. */
  requestRefused(code: string, limit: string | null): void;
  /** An operation was executed. `partial`: there is data, and there are errors. */
  operationEnded(kind: OperationKind, outcome: 'ok' | 'partial' | 'failed', milliseconds: number): void;
  /** Fields of an operation were refused to its caller. */
  fieldsRefused(count: number): void;
  /** The plan of an operation was in the cache (`hit`) or had to be created (`miss`). */
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
