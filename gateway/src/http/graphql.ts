import { type ApolloServer, type HTTPGraphQLRequest, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { RequestRefused } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { Admit } from './admission.ts';
import { type OperationParameters, readParameters } from './parameters.ts';
import { acceptJsonBodies } from './request-body.ts';
import { setRequestErrorStatus } from './request-error-status.ts';

export interface GraphqlRouteOptions {
  apollo: ApolloServer<GatewayContext>;
  /** Refuses what must not reach the graph. */
  admit: Admit;
  limits: Limits;
}

/** `POST /graphql`, and `GET /graphql` for queries. */
export function serveGraphql(app: FastifyInstance, { apollo, admit, limits }: GraphqlRouteOptions): void {
  void app.register(async (scope) => {
    acceptJsonBodies(scope, limits.bodyBytes);
    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      onSend: setRequestErrorStatus,
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        if (request.headers.upgrade !== undefined) throw noUpgrade();
        const { context, parameters } = await admit(request, reply, readParameters(request));
        const response = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: toApolloRequest(request, parameters),
          context: async () => context,
        });
        return send(reply, response);
      },
    });
  });
}

const noUpgrade = () =>
  new RequestRefused(
    'BAD_REQUEST',
    'This gateway serves no subscriptions and no WebSockets. Send queries and mutations by POST.',
  );

type ApolloResponse = Awaited<ReturnType<ApolloServer['executeHTTPGraphQLRequest']>>;

function send(reply: FastifyReply, { headers, status, body }: ApolloResponse): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  if (body.kind !== 'complete') throw new Error('The gateway does not support incremental delivery');
  return reply.code(status ?? 200).send(body.string);
}

/**
 * Apollo Server gets the parameters that were checked, never the original request: two parsers could read it differently.
 * A request that could not be parsed is passed on unchanged, and Apollo Server reports the error.
 */
function toApolloRequest(request: FastifyRequest, parameters: OperationParameters | null): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method } = request;
  if (method !== 'GET') return { method, headers, search: '', body: parameters ?? request.body };
  return { method, headers, search: parameters ? toSearch(parameters) : '', body: undefined };
}

function toSearch({ query, operationName, variables, extensions }: OperationParameters): string {
  const search = new URLSearchParams();
  if (query !== undefined) search.set('query', query);
  if (operationName !== undefined) search.set('operationName', operationName);
  if (variables !== undefined) search.set('variables', JSON.stringify(variables));
  if (extensions !== undefined) search.set('extensions', JSON.stringify(extensions));
  return `?${search}`;
}
