import { createHash } from 'node:crypto';
import { Supergraph } from '@apollo/federation-internals';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readAccessRules } from '../authorization/access-rules.ts';
import { createAuthorization } from '../authorization/authorization.ts';
import type { ViewerSchemas } from '../authorization/viewer-schema.ts';
import type { CacheBudgets } from '../caches.ts';
import type { GraphExecutor } from '../executor.ts';
import { EXPLANATION_URL, createExplanationSubgraph } from '../explanation/explanation-subgraph.ts';
import { readCostRules } from '../limits/cost/cost-rules.ts';
import { type OperationGuard, createOperationGuard } from '../limits/operation-guard.ts';
import type { GatewayLogger } from '../logger.ts';
import { createOperationCompiler } from '../operation/compiled-operation.ts';
import { createIntrospection } from '../operation/introspection.ts';
import { chooseNames } from '../operation/names.ts';
import { createOperationExecutor } from '../operation/operation-executor.ts';
import { createPreparedOperations } from '../operation/prepared-operations.ts';
import { createBoundedPlanner } from '../limits/planning.ts';
import type { Settings } from '../settings.ts';
import { type SubgraphClient, createSubgraphClient } from '../subgraph/client.ts';
import type { SubgraphTransport } from '../subgraph/transport.ts';
import type { GatewayObserver } from '../telemetry/observer.ts';
import { observeOperations } from '../telemetry/operations.ts';
import { type AccessDirectives, findAccessDirectives, withoutAccessDirectives } from './access-directives.ts';
import { assertServed } from './features.ts';
import { checkFormats } from './formats.ts';
import { readRootNames, withDefaultRootNames, withoutSubscriptions } from './root-types.ts';
import { readTypeRelations } from './type-relations.ts';

/** A supergraph that is ready to be served. Immutable; a new supergraph is a new graph. */
export interface Graph {
  /** SHA-256 of the supergraph's text. */
  readonly id: string;
  readonly apiSchema: GraphQLSchema;
  /** The part of the schema that a caller may use. */
  readonly viewerSchema: ViewerSchemas;
  readonly supergraphSdl: string;
  /** Limits on operations. */
  readonly guard: OperationGuard;
  readonly execute: GraphExecutor;
}

export interface GraphOptions {
  transports: Record<string, SubgraphTransport>;
  logger: GatewayLogger;
  observer: GatewayObserver;
  settings: Settings;
  budgets: CacheBudgets;
}

/**
 * The rules are read from the full supergraph; the planner gets a copy without them.
 * @throws when the supergraph is broken, names a subgraph without a transport, or has rules that cannot be read.
 */
export function buildGraph(supergraphSdl: string, document: DocumentNode, options: GraphOptions): Graph {
  assertServed(document);
  const { observer, logger, budgets } = options;
  const { limits, listSizes, authorization } = options.settings;
  const directives = findAccessDirectives(document);
  const rules = readAccessRules(document, directives);
  const costs = readCostRules(document);
  const planned = readPlannedGraph(document, directives);
  const { schema, supergraph } = planned;
  const { judge, inputs, explain, viewerSchema } = createAuthorization(schema, rules, budgets);
  const guard = createOperationGuard({
    limits,
    costs: { schema, rules: costs, defaults: listSizes },
    rememberedBytes: budgets.costs,
  });
  const visibleSchema: ViewerSchemas = authorization.dryRun ? () => schema : viewerSchema;
  const compile = createOperationCompiler({
    ...planned,
    clients: createClients(supergraph, createExplanationSubgraph({ schema, explain, guard }), options),
    beginPlanning: createBoundedPlanner(supergraph, limits),
    maximumSelections: limits.selections,
    logger,
    introspect: createIntrospection(({ permissions }) => visibleSchema(permissions)),
  });
  const prepare = createPreparedOperations({ schema, judge, inputs, compile, observer, budgets });
  return {
    id: createHash('sha256').update(supergraphSdl).digest('hex'),
    apiSchema: schema,
    viewerSchema: visibleSchema,
    supergraphSdl,
    guard,
    execute: observeOperations(createOperationExecutor({ schema, prepare, logger, observer, authorization }), observer),
  };
}

/** The API schema, and the supergraph for the planner. */
function readPlannedGraph(document: DocumentNode, directives: AccessDirectives) {
  const rootNames = readRootNames(document);
  const plain = withoutAccessDirectives(document, directives);
  const supergraph = buildSupergraph(withDefaultRootNames(plain, rootNames));
  const named = rootNames.size === 0 ? supergraph : buildSupergraph(plain);
  return {
    supergraph,
    schema: checkFormats(withoutSubscriptions(named.apiSchema().toGraphQLJSSchema())),
    rootNames,
    names: chooseNames(document),
    relations: readTypeRelations(document),
  };
}

/** Unsupported features were refused before (`assertServed`). */
const buildSupergraph = (document: DocumentNode) =>
  Supergraph.build(document, { supportedFeatures: null, validateSupergraph: true });

function createClients(
  supergraph: Supergraph,
  explanation: SubgraphTransport,
  { transports, logger, observer, settings: { resilience, limits } }: GraphOptions,
): Map<string, SubgraphClient> {
  const clients = new Map<string, SubgraphClient>();
  for (const { name, url } of supergraph.subgraphsMetadata()) {
    const configured = Object.hasOwn(transports, name) ? transports[name] : undefined;
    const transport = url === EXPLANATION_URL ? explanation : configured;
    if (!transport) throw new Error(`The supergraph names the subgraph "${name}", which has no transport`);
    clients.set(
      name,
      createSubgraphClient({
        name,
        transport,
        logger,
        observer,
        timeoutMilliseconds: limits.subgraphMilliseconds,
        resilience,
      }),
    );
  }
  return clients;
}
