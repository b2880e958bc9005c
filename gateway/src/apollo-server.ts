import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { type GatewayLogger, toApolloLogger } from './logger.ts';
import type { ApolloGatewayInterface } from './supergraph/graph.ts';

/** Apollo Server with everything off that talks to its vendor, and everything on that protects. */
export function createApolloServer(
  gateway: ApolloGatewayInterface,
  logger: GatewayLogger,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: toApolloLogger(logger),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: toPublicError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** `@apollo/gateway` adds the subgraph's name under a name of its own to every error of a subgraph. */
function toPublicError({ extensions, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const { serviceName: _serviceName, ...shown } = extensions ?? {};
  return { ...error, extensions: shown };
}
