import { createDocumentStore } from '@account-center/cache';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './context.ts';
import { type GatewayLogger, toApolloLogger } from './logger.ts';
import { isToldBySubgraph } from './subgraph/response.ts';
import { isWrongFormat } from './supergraph/formats.ts';
import type { ApolloGatewayInterface } from './executor.ts';

export interface ApolloServerOptions {
  logger: GatewayLogger;
  plugins: ApolloServerPlugin<GatewayContext>[];
  /** Bytes for the cache of parsed documents. */
  documentBytes: number;
}

/** Apollo Server with vendor reporting off and its protections on. */
export function createApolloServer(
  gateway: ApolloGatewayInterface,
  { logger, plugins, documentBytes }: ApolloServerOptions,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: toApolloLogger(logger),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: createDocumentStore(documentBytes),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => toPublicError(formatted, error, logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
  });
}

/**
 * Logs failures of the gateway itself and hides their details from clients. Errors of subgraphs pass unchanged.
 */
function toPublicError(
  { extensions, ...formatted }: GraphQLFormattedError,
  error: unknown,
  logger: GatewayLogger,
): GraphQLFormattedError {
  const { ...shown } = extensions ?? {};
  if (error instanceof GraphQLError && isWrongFormat(error)) {
    return { ...formatted, extensions: { ...shown, code: ApolloServerErrorCode.BAD_USER_INPUT } };
  }
  if (isToldBySubgraph(extensions) || shown.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
    return { ...formatted, extensions: shown };
  }
  logger.error({ err: error }, 'An operation failed inside the gateway');
  return { message: FAILED, extensions: { code: shown.code } };
}

const FAILED = 'The gateway could not answer this request. Quote the request id when you report it.';
