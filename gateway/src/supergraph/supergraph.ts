import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { PermissionSet } from '../authorization/permission-set.ts';
import type { ApolloGatewayInterface } from '../executor.ts';
import type { GatewayOptions } from '../options.ts';
import { findAccessDirectives, withoutAccessDirectives } from './access-directives.ts';
import { type Graph, type GraphOptions, buildGraph } from './graph.ts';
import { createServing } from './serving.ts';
import type { SubgraphTransport } from '../subgraph/transport.ts';
import { createTransports } from './subgraphs.ts';
import { openSupergraphFile } from './supergraph-file.ts';

export interface OpenSupergraph {
  readonly gateway: ApolloGatewayInterface;
  /** The part that a caller may use of the schema that a request was validated against. */
  viewerSchema(schema: GraphQLSchema, permissions: PermissionSet): GraphQLSchema;
  /** SHA-256 of the served supergraph, and why a newer one was refused. */
  status(): { id: string; refusedChange: string | null };
  /** The transports of the subgraphs, by name. */
  transports(): Readonly<Record<string, SubgraphTransport>>;
  /** The currently served graph. */
  graph(): Graph;
  stop(): Promise<void>;
}

type Parts = Omit<GraphOptions, 'transports'>;

/**
 * Loads the supergraph. If it comes from a file, later versions replace it. A broken version is logged, and the last good
 * one stays in service.
 */
export function openSupergraph(
  options: Pick<GatewayOptions, 'supergraphSdl' | 'transports' | 'tokens'>,
  parts: Parts,
): OpenSupergraph {
  const { logger } = parts;
  const file = typeof options.supergraphSdl === 'string' ? null : openSupergraphFile(options.supergraphSdl.file);
  const transports = createTransports(options.transports);
  const build = (supergraphSdl: string) => {
    const document = parse(supergraphSdl, { noLocation: true });
    return buildGraph(supergraphSdl, options.tokens === 'off' ? withoutRules(document) : document, {
      transports: transports.of(document),
      ...parts,
    });
  };
  const serving = createServing(build(file ? file.read() : (options.supergraphSdl as string)));
  let refusedChange: string | null = null;

  const refuse = (error: unknown) => {
    refusedChange = error instanceof Error ? error.message : String(error);
    logger.error({ err: error }, 'The changed supergraph is broken; the last good one stays in service');
  };
  const change = (supergraphSdl: string) => {
    try {
      serving.replace(build(supergraphSdl));
      refusedChange = null;
      logger.info({ supergraph: serving.current().id }, 'The changed supergraph is in service');
    } catch (error) {
      refuse(error);
    }
  };
  file?.watch(change, refuse);

  return {
    gateway: serving.gateway,
    viewerSchema: (schema, permissions) => serving.graphOf(schema).viewerSchema(permissions),
    graph: () => serving.current(),
    transports: transports.latest,
    status: () => ({ id: serving.current().id, refusedChange }),
    async stop() {
      file?.stop();
      await transports.stop();
    },
  };
}

const withoutRules = (document: DocumentNode) => withoutAccessDirectives(document, findAccessDirectives(document));
