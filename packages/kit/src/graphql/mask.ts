import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage, tryAgain } from '../outage.ts';
import { DomainError } from '../errors.ts';
import type { Logger } from '../log.ts';

const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Whether the request itself was wrong: found by the library, or by a scalar that read the variables. That is before
 * execution, so the error has no path.
 */
function isRequestError({ originalError, path, extensions }: GraphQLError): boolean {
  if (originalError && (path || !(originalError instanceof GraphQLError))) return false;
  return CLIENT_CODES.has(String(extensions.code));
}

/** The public form of an internal error: an outage is temporary, anything else is a defect. */
function toldOf(error: unknown): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  if (isOutage(error)) {
    const { message, extensions } = tryAgain();
    return { message, extensions: { ...extensions } };
  }
  const message = 'Something went wrong on our side. Try again; if it stays, give the operator the request id.';
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** Passes refusals unchanged; logs and hides all other errors. */
export function maskError(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const original = (error.path && error.originalError) || error;
  if (original instanceof DomainError || isRequestError(error)) return error.toJSON();
  const { path, locations } = error.toJSON();
  log.error({ err: original, path }, 'a resolver failed');
  return { ...toldOf(original), ...(path && { path }), ...(locations && { locations }) };
}
