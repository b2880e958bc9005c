import type { ServiceName } from '@account-center/events';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  isUnionType,
} from 'graphql';
import type { TestSystem } from '@account-center/testing';
import type { Ids, Kind } from './kinds.ts';
import { selectFrom } from './selection.ts';

/** Which ids name an entity. A viewer is named by an account; whoever asks is the only one that they may be. */
const KIND_OF_ENTITY: Readonly<Record<string, Kind>> = {
  Enterprise: 'enterprise',
  Department: 'department',
  Member: 'member',
  Role: 'role',
  Viewer: 'member',
};

/** Made for the one who asks, in the same answer: nothing is kept that an id could name. */
const KEPT_NOWHERE = ['AccessExplanation'];

/** The whole schema of a subgraph, `_entities` and what clients never see included. */
export async function readSubgraph(
  { subgraphs, signCaller }: TestSystem,
  service: ServiceName,
): Promise<GraphQLSchema> {
  const headers = { 'x-caller': signCaller({}) };
  const { data } = await subgraphs[service].execute({ query: getIntrospectionQuery(), headers });
  return buildClientSchema(structuredClone(data) as unknown as IntrospectionQuery);
}

export interface EntityCall {
  query: string;
  variables: { representations: { __typename: string; id: string }[] };
}

/** A call of `_entities` for each entity of a subgraph, with everything that it knows of it. */
export function entityCalls(schema: GraphQLSchema, ids: Ids): EntityCall[] {
  const union = schema.getType('_Entity');
  // Some subgraphs only point at an entity, and know nothing of it but its id.
  const types = isUnionType(union) ? union.getTypes().filter((type) => Object.keys(type.getFields()).length > 1) : [];
  return types
    .filter(({ name }) => !KEPT_NOWHERE.includes(name))
    .map((type) => {
      const kind = KIND_OF_ENTITY[type.name];
      if (!kind) throw new Error(`It is not known what names ${type.name}: say so in the table of entities`);
      const asked = `_entities(representations: $representations) { ... on ${type.name} ${selectFrom(type, ids)} }`;
      return {
        query: `query ($representations: [_Any!]!) { ${asked} }`,
        variables: { representations: [{ __typename: type.name, id: ids[kind] }] },
      };
    });
}
