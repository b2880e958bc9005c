import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { setRequestErrorStatus } from './request-error-status.ts';

export interface GraphqlRouteOptions {
  apollo: ApolloServer<GatewayContext>;
  createContext: (request: FastifyRequest) => Promise<GatewayContext>;
  /** Refuses operations that are too large before anything else looks at them. */
  assertWithinLimits: (source: string) => void;
}

/** `POST /graphql`, and `GET /graphql` for queries. */
export function serveGraphql(
  app: FastifyInstance,
  { apollo, createContext, assertWithinLimits }: GraphqlRouteOptions,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const source = sourceOf(request);
      if (source !== null) assertWithinLimits(source);
    },
    onSend: setRequestErrorStatus,
    handler: fastifyApolloHandler(apollo, { context: createContext }),
  });
}

/** The operation's text, as far as there is one; whatever else is wrong with the request is told by Apollo Server. */
function sourceOf(request: FastifyRequest): string | null {
  const parameters = request.method === 'GET' ? request.query : request.body;
  if (typeof parameters !== 'object' || parameters === null || !('query' in parameters)) return null;
  return typeof parameters.query === 'string' ? parameters.query : null;
}
