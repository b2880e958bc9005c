import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { readAccessRules } from '../authorization/access-rules.ts';
import { enforce } from '../authorization/enforcement.ts';
import { answerIntrospection } from '../authorization/introspection.ts';
import { type ViewerSchemas, createViewerSchemas } from '../authorization/viewer-schema.ts';
import type { GatewayContext } from '../context.ts';
import { FieldErrorCode } from '../errors.ts';
import { type GatewayLogger, toApolloLogger } from '../logger.ts';
import { type SubgraphClientOptions, createSubgraphClient } from '../subgraph/client.ts';
import { createSubgraphDataSource } from '../subgraph/data-source.ts';
import type { AuthorizationOptions } from '../options.ts';
import type { SubgraphTransport } from '../subgraph/transport.ts';
import { findAccessDirectives, withoutAccessDirectives } from './access-directives.ts';

export type ApolloGatewayInterface = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['gateway']>;
export type GraphExecutor = NonNullable<Awaited<ReturnType<ApolloGatewayInterface['load']>>['executor']>;
export type ExecutionRequest = Parameters<GraphExecutor>[0];
export type ExecutionResult = Awaited<ReturnType<GraphExecutor>>;

/** A supergraph that is ready to be served. It never changes; a new supergraph is a new graph. */
export interface Graph {
  /** SHA-256 of the supergraph's text. */
  readonly id: string;
  readonly apiSchema: GraphQLSchema;
  /** The part of `apiSchema` that a caller may use. */
  readonly viewerSchema: ViewerSchemas;
  readonly supergraphSdl: string;
  readonly execute: GraphExecutor;
}

export interface GraphOptions {
  transports: Record<string, SubgraphTransport>;
  logger: GatewayLogger;
  subgraphTimeoutMilliseconds: number;
  resilience?: SubgraphClientOptions['resilience'];
  authorization: AuthorizationOptions;
}

/**
 * The rules are read from the full supergraph; Apollo's gateway plans on a copy without them.
 * @throws when the supergraph is broken, names a subgraph that has no transport, or has rules that are not understood.
 */
export async function buildGraph(supergraphSdl: string, options: GraphOptions): Promise<Graph> {
  const document = parse(supergraphSdl, { noLocation: true });
  const directives = findAccessDirectives(document);
  const rules = readAccessRules(document, directives);
  const gateway = new ApolloGateway({
    supergraphSdl: withoutAccessDirectives(document, directives),
    logger: toApolloLogger(options.logger),
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    buildService: ({ name }) => {
      const transport = Object.hasOwn(options.transports, name) ? options.transports[name] : undefined;
      if (!transport) throw new Error(`The supergraph names the subgraph "${name}", which has no transport`);
      const { logger, resilience, subgraphTimeoutMilliseconds: timeoutMilliseconds } = options;
      return createSubgraphDataSource(
        createSubgraphClient({ name, transport, logger, timeoutMilliseconds, ...(resilience && { resilience }) }),
      );
    },
  });
  const { schema, executor } = await gateway.load();
  const viewerSchema = options.authorization.dryRun ? () => schema : createViewerSchemas(schema, rules);
  const enforced = enforce(tellInvalidValues(executor), {
    schema,
    rules,
    logger: options.logger,
    options: options.authorization,
  });
  return {
    id: createHash('sha256').update(supergraphSdl).digest('hex'),
    apiSchema: schema,
    viewerSchema,
    supergraphSdl,
    execute: answerIntrospection(enforced, viewerSchema),
  };
}

/** `@apollo/gateway` hides values that a subgraph's schema forbids in an extension; they are errors like any other. */
function tellInvalidValues(execute: GraphExecutor): GraphExecutor {
  return async (request) => {
    const { extensions, ...result } = await execute(request);
    const invalid: unknown = extensions?.valueCompletion;
    if (!Array.isArray(invalid)) return extensions ? { ...result, extensions } : result;
    const errors = invalid.map(
      ({ message, path }: GraphQLError) =>
        new GraphQLError(message, {
          ...(path ? { path } : {}),
          extensions: { code: FieldErrorCode.INVALID_SUBGRAPH_VALUE },
        }),
    );
    return { ...result, errors: [...(result.errors ?? []), ...errors] };
  };
}
