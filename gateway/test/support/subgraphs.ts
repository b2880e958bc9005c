import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { composeServices } from '@apollo/composition';
import { graphql, parse } from 'graphql';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../src/index.ts';

/** Every resolver names the types that it really gets. */
type Resolvers = Record<string, Record<string, (source: never, argumentValues: never) => unknown>>;

/** A subgraph that lives in the test's memory. */
export interface FixtureSubgraph {
  name: string;
  sdl: string;
  resolvers?: Resolvers;
}

export function composeFixture(subgraphs: readonly FixtureSubgraph[]): string {
  const services = subgraphs.map(({ name, sdl }) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export interface RecordedCall extends SubgraphRequest {
  subgraph: string;
  /** What the subgraph answered. */
  response?: SubgraphResponse;
}

/** Runs the subgraphs in process and writes down every request that reaches one of them. */
export function createFixtureTransports(subgraphs: readonly FixtureSubgraph[]) {
  const calls: RecordedCall[] = [];
  const transports: Record<string, SubgraphTransport> = {};
  for (const { name, sdl, resolvers = {} } of subgraphs) {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as GraphQLResolverMap<unknown> }]);
    transports[name] = {
      async execute(request) {
        const call: RecordedCall = { ...request, subgraph: name };
        calls.push(call);
        const { data, errors } = await graphql({
          schema,
          source: request.query,
          variableValues: request.variables,
          operationName: request.operationName ?? undefined,
        });
        call.response = {
          ...(data === undefined ? {} : { data }),
          ...(errors ? { errors: errors.map((error) => error.toJSON() as { message: string }) } : {}),
        };
        return call.response;
      },
    };
  }
  return { transports, calls };
}
