import type { FailureKind } from '../subgraph/failure.ts';

/** Whether a subgraph is asked: `open` not, `half-open` only once, to see whether it is well again. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** What the gateway tells about its work while it does it. */
export interface GatewayObserver {
  /** A fetch ended; retries are part of it. */
  fetched(subgraph: string, outcome: 'ok' | FailureKind, milliseconds: number): void;
  retried(subgraph: string): void;
  breakerChanged(subgraph: string, state: BreakerState): void;
  /** The plan of an operation was found (`hit`) or had to be made (`miss`). */
  planned(cache: 'hit' | 'miss', milliseconds: number): void;
  /** Fields of an operation were refused to its caller. */
  fieldsRefused(count: number): void;
}

export const silentObserver: GatewayObserver = {
  fetched: () => undefined,
  retried: () => undefined,
  breakerChanged: () => undefined,
  planned: () => undefined,
  fieldsRefused: () => undefined,
};
