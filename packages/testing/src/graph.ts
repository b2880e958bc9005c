import { buildSchema, type GraphQLSchema } from 'graphql';
import { inject } from 'vitest';

/** The supergraph that this run composed. @throws if the subgraphs do not compose */
export function supergraphSdl(): string {
  const supergraph = inject('supergraph');
  if ('problem' in supergraph) throw new Error(supergraph.problem);
  return supergraph.sdl;
}

let schema: GraphQLSchema | undefined;

/** The whole graph, including @inaccessible elements. */
export const graph = (): GraphQLSchema => (schema ??= buildSchema(supergraphSdl(), { assumeValidSDL: true }));
