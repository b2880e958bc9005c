import { FieldErrorCode } from '../errors.ts';

/**
 * Why there is no answer of a subgraph.
 *
 * `connection`: it could not be reached, or hung up. `busy`: HTTP status 502, 503 or 504. `refused`: a 4xx; it is alive.
 * `malformed`: not a GraphQL answer, or one that is too large. `late`: the deadline passed. `failed`: anything else.
 * `open`: it was not asked, because it has failed too often. `unwanted`: the client has gone; the subgraph is not to blame.
 */
export type FailureKind = 'connection' | 'busy' | 'refused' | 'malformed' | 'late' | 'failed' | 'open' | 'unwanted';

/** What a transport rejects with when it knows why. The message is for the log only. */
export class SubgraphFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export const failureKindOf = (error: unknown): FailureKind =>
  error instanceof SubgraphFailure ? error.kind : 'failed';

/** All that a client learns of a failed fetch: which subgraph it was. The log has the reason. */
export class SubgraphUnavailable extends Error {
  readonly subgraph: string;
  readonly extensions: { code: string; subgraph: string };

  constructor(subgraph: string) {
    super(`The subgraph "${subgraph}" is unavailable. Try again later.`);
    this.subgraph = subgraph;
    this.extensions = { code: FieldErrorCode.SUBGRAPH_UNAVAILABLE, subgraph };
  }
}
