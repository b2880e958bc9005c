import { buildSchema, type GraphQLSchema } from 'graphql';
import { inject } from 'vitest';

/** The supergraph that the run composed. @throws when the subgraphs do not compose */
export function supergraphSdl(): string {
  const supergraph = inject('supergraph');
  if ('problem' in supergraph) throw new Error(supergraph.problem);
  return supergraph.sdl;
}

let schema: GraphQLSchema | undefined;

/** The whole graph, what is closed to clients included. */
export const graph = (): GraphQLSchema => (schema ??= buildSchema(supergraphSdl(), { assumeValidSDL: true }));
