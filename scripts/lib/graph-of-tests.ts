import { extendSchema, type GraphQLSchema, isObjectType, parse } from 'graphql';

const hasKey = (type: unknown): boolean =>
  isObjectType(type) && (type.astNode?.directives ?? []).some(({ name }) => name.value === 'join__type');

/** The graph with the federation fields of a subgraph (`_entities`, `_service`): tests ask for entities, as the gateway does. */
export function graphOfTests(supergraph: GraphQLSchema): GraphQLSchema {
  const entities = Object.values(supergraph.getTypeMap())
    .filter((type) => hasKey(type) && !['Query', 'Mutation', 'Subscription'].includes(type.name))
    .map(({ name }) => name);
  return extendSchema(
    supergraph,
    parse(`
      scalar _Any
      union _Entity = ${entities.join(' | ')}
      type _Service { sdl: String! }
      extend type Query {
        _entities(representations: [_Any!]!): [_Entity]!
        _service: _Service!
      }
    `),
  );
}
