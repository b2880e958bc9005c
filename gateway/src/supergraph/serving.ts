import type { GraphQLSchema } from 'graphql';
import type { ApolloGatewayInterface, Graph } from './graph.ts';

/** The graph that is served now, as Apollo Server wants to see it. */
export interface Serving {
  readonly gateway: ApolloGatewayInterface;
  current(): Graph;
  /** Requests that have begun finish on the graph they began with. */
  replace(graph: Graph): void;
}

export function createServing(first: Graph): Serving {
  const listeners = new Set<Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  const graphOfSchema = new WeakMap<GraphQLSchema, Graph>([[first.apiSchema, first]]);
  let current = first;

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
      return { executor: async (request) => (graphOfSchema.get(request.schema) ?? current).execute(request) };
    },
    stop: async () => listeners.clear(),
  };

  return {
    gateway,
    current: () => current,
    replace(graph) {
      graphOfSchema.set(graph.apiSchema, graph);
      current = graph;
      announce();
    },
  };
}
