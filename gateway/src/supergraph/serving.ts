import type { GraphQLSchema } from 'graphql';
import type { ApolloGatewayInterface } from '../executor.ts';
import type { Graph } from './graph.ts';

/** The currently served graph, behind Apollo Server's gateway interface. */
export interface Serving {
  readonly gateway: ApolloGatewayInterface;
  current(): Graph;
  /** The graph that a request was validated against. */
  graphOf(schema: GraphQLSchema): Graph;
  /** Running requests finish on the graph they began with. */
  replace(graph: Graph): void;
}

export function createServing(first: Graph): Serving {
  const listeners = new Set<Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  const graphOfSchema = new WeakMap<GraphQLSchema, Graph>([[first.apiSchema, first]]);
  let current = first;

  const graphOf = (schema: GraphQLSchema) => graphOfSchema.get(schema) ?? current;
  const announce = () => {
    const { apiSchema, supergraphSdl } = current;
    for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: supergraphSdl });
  };

  const gateway: ApolloGatewayInterface = {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      announce();
      return { executor: async (request) => graphOf(request.schema).execute(request) };
    },
    stop: async () => listeners.clear(),
  };

  return {
    gateway,
    current: () => current,
    graphOf,
    replace(graph) {
      graphOfSchema.set(graph.apiSchema, graph);
      current = graph;
      announce();
    },
  };
}
