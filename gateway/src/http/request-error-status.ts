import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Codes of errors in the GraphQL of a request, not in its HTTP. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * A wrong operation gets 200 for clients of `application/json`, with the error in the body, and 400 for clients of
 * `application/graphql-response+json` (GraphQL over HTTP, 6.4).
 */
export async function setRequestErrorStatus(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const isJson = String(reply.getHeader('content-type')).startsWith('application/json');
  if (reply.statusCode === 400 && isJson && typeof payload === 'string' && hasRequestErrorsOnly(payload))
    reply.code(200);
  return payload;
}

function hasRequestErrorsOnly(body: string): boolean {
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
  return errors.length > 0 && errors.every(({ extensions }) => REQUEST_ERRORS.has(extensions?.code));
}
