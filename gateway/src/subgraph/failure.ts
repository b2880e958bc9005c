import { FieldErrorCode } from '../errors.ts';

/**
 * Why there is no response of a subgraph.
 *
 * `connection`: it could not be reached, or closed the connection. `busy`: HTTP status 502, 503 or 504. `refused`: a 4xx.
 * `malformed`: not a GraphQL response, or too large. `late`: the deadline passed. `failed`: anything else.
 * `open`: it was not asked, because its circuit breaker is open. `unwanted`: the client disconnected.
 */
export type FailureKind = 'connection' | 'busy' | 'refused' | 'malformed' | 'late' | 'failed' | 'open' | 'unwanted';

/** A transport rejects with this when it knows the reason. The message is for the log only. */
export class SubgraphFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export const failureKindOf = (error: unknown): FailureKind =>
  error instanceof SubgraphFailure ? error.kind : 'failed';

/** A failed fetch, as clients see it: only the subgraph's name. The log has the reason. */
export class SubgraphUnavailable extends Error {
  readonly subgraph: string;
  readonly extensions: { code: string; subgraph: string };

  constructor(subgraph: string) {
    super(`The subgraph "${subgraph}" is unavailable. Try again later.`);
    this.subgraph = subgraph;
    this.extensions = { code: FieldErrorCode.SUBGRAPH_UNAVAILABLE, subgraph };
  }
}
