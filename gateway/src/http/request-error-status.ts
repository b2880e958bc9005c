import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is wrong with the GraphQL of a request, not with its HTTP. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/**
 * Clients of `application/json` learn from the status whether they talked to a GraphQL server, and from the body what it
 * says; those of `application/graphql-response+json` get 400 for a wrong operation (GraphQL over HTTP, 6.4).
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
