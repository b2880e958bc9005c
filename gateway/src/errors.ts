import { HeaderMap } from '@apollo/server';
import type { ErrorCode } from '@account-center/errors';
import { GraphQLError } from 'graphql';

/** Every `extensions.code` of the gateway itself, with the HTTP status of a request that it refuses as a whole. */
const statusOf = {
  /** The token is missing, malformed, expired, forged, or its session has ended. */
  UNAUTHENTICATED: 401,
  /** The caller cannot be identified at the moment; nothing was executed. */
  IDENTITY_UNAVAILABLE: 503,
  /** The operation or its body is larger than this gateway accepts. */
  LIMIT_EXCEEDED: 400,
  /** The caller has used up its quota of requests or of cost points. */
  RATE_LIMITED: 429,
  /** The caller's app has a safelist, and this operation is not on it. */
  OPERATION_NOT_REGISTERED: 403,
  /** No document has this hash. Send it once with its text, as Apollo's clients do automatically. */
  PERSISTED_QUERY_NOT_FOUND: 200,
  /** Documents cannot be registered at this gateway. */
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  /** The operation is a subscription. */
  SUBSCRIPTIONS_NOT_SUPPORTED: 400,
  /** This endpoint does not understand the HTTP request. */
  BAD_REQUEST: 400,
  /** The gateway failed unexpectedly; the log has the details under the request id. */
  INTERNAL_SERVER_ERROR: 500,
} as const satisfies Partial<Record<ErrorCode, number>>;

export type RefusalCode = keyof typeof statusOf;

/** Codes of errors that affect only the field they name. */
export const FieldErrorCode = {
  /** The caller sent no token, and the field or a type behind it requires one. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The caller lacks a permission for a field or for a type behind it. */
  UNAUTHORIZED_FIELD_OR_TYPE: 'UNAUTHORIZED_FIELD_OR_TYPE',
  /** A subgraph did not answer, answered too late, or sent an invalid response. */
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  /** A subgraph returned an error without a code. */
  SUBGRAPH_ERROR: 'SUBGRAPH_ERROR',
  /** No subgraph can resolve the field from here. */
  UNRESOLVABLE: 'UNRESOLVABLE',
  /** A subgraph returned a value that its own schema forbids. */
  INVALID_SUBGRAPH_VALUE: 'INVALID_SUBGRAPH_VALUE',
} as const satisfies { [Code in ErrorCode]?: Code };

interface RefusalDetails {
  /** HTTP status when it is not the usual one of the code. */
  status?: number;
  extensions?: Record<string, unknown>;
}

/** An error that refuses the whole request. It carries the HTTP status of the response. */
export class RequestRefused extends GraphQLError {
  readonly status: number;

  constructor(code: ErrorCode, message: string, details: RefusalDetails = {}) {
    const status = details.status ?? (code in statusOf ? statusOf[code as RefusalCode] : 400);
    const headers = new HeaderMap();
    if (status === 401) headers.set('www-authenticate', 'Bearer');
    super(message, { extensions: { ...details.extensions, code, http: { status, headers } } });
    this.status = status;
  }

  /** The response body of a refused request; `http` is for the server only. */
  toBody(): { errors: { message: string; extensions: Record<string, unknown> }[] } {
    const { http: _http, ...extensions } = this.extensions;
    return { errors: [{ message: this.message, extensions }] };
  }
}
