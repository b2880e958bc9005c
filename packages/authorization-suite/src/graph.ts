import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, buildSchema, parse, printSchema } from 'graphql';
import { Oracle } from './oracle.ts';
import { readRules } from './rules.ts';

export interface SubgraphText {
  name: string;
  url?: string;
  sdl: string;
}

/** A graph to test: what a gateway serves, and what the oracle says about it. */
export interface SuiteGraph {
  supergraphSdl: string;
  /** As somebody sees it from whom nothing is hidden. */
  schema: GraphQLSchema;
  oracle: Oracle;
}

/** Composes subgraphs. The oracle reads what each of them says, and nothing that composition made of it. */
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
  // By its text, so that it is a schema of this file's graphql-js.
  const schema = buildSchema(printSchema(composed.toAPISchema().toGraphQLJSSchema()));
  return { supergraphSdl, schema, oracle: new Oracle(schema, readRules(subgraphs.map(({ sdl }) => sdl))) };
}
