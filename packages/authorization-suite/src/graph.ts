import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, buildSchema, parse, printSchema } from 'graphql';
import { Oracle } from './oracle.ts';
import { readRules } from './rules.ts';

export interface SubgraphText {
  name: string;
  url?: string;
  sdl: string;
}

/** A graph to test: the gateway's schema, and the oracle. */
export interface SuiteGraph {
  supergraphSdl: string;
  /** The schema for a viewer from whom nothing is hidden. */
  schema: GraphQLSchema;
  oracle: Oracle;
}

/** Composes subgraphs. The oracle reads only their own SDL, not the result of the composition. */
export function composeGraph(subgraphs: readonly SubgraphText[]): SuiteGraph {
  const {
    supergraphSdl,
    schema: composed,
    errors,
  } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({
      name,
      url: url ?? `http://${name}.invalid/graphql`,
      typeDefs: parse(sdl),
    })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  // Rebuilt from its text, so that it uses this file's graphql-js.
  const schema = buildSchema(printSchema(composed.toAPISchema().toGraphQLJSSchema()));
  return { supergraphSdl, schema, oracle: new Oracle(schema, readRules(subgraphs.map(({ sdl }) => sdl))) };
}
