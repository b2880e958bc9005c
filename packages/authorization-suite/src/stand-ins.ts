import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  TypeInfo,
  getNamedType,
  getNullableType,
  graphql,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  isUnionType,
  parse,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { SubgraphText } from './graph.ts';

/** A field that a subgraph was asked for. */
export interface AskedField {
  subgraph: string;
  type: string;
  field: string;
}

interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
}

/** Subgraphs that answer every field with a value of its type and record the requested fields. */
export function createStandIns(subgraphs: readonly SubgraphText[]) {
  const asked: AskedField[] = [];
  let calls = 0;
  const transports = Object.fromEntries(
    subgraphs.map(({ name, sdl }) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
      answerEverything(schema);
      return [
        name,
        {
          async execute({ query, variables }: SubgraphRequest) {
            calls += 1;
            for (const { type, field } of fieldsIn(schema, query)) asked.push({ subgraph: name, type, field });
            const { data, errors } = await graphql({ schema, source: query, variableValues: variables ?? {} });
            if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' ')}`);
            return { data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> };
          },
        },
      ];
    }),
  );
  return {
    transports,
    /** The fields requested since the last call, and the number of requests. */
    takeAsked: () => {
      const taken = { calls, fields: asked.splice(0) };
      calls = 0;
      return taken;
    },
  };
}

function fieldsIn(schema: GraphQLSchema, query: string): { type: string; field: string }[] {
  const fields: { type: string; field: string }[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent && !name.value.startsWith('__')) fields.push({ type: parent.name, field: name.value });
      },
    }),
  );
  return fields;
}

const LENGTH = 2;
const VALUES: Readonly<Record<string, unknown>> = { Int: 1, Float: 1.5, Boolean: true };

function answerEverything(schema: GraphQLSchema): void {
  const entity = schema.getType('_Entity');
  if (isUnionType(entity)) entity.resolveType = ({ __typename }: { __typename: string }) => __typename;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === '_Service') continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_service' || field.name === '_entities') continue;
      field.resolve = (source: unknown) => {
        const known = (source as Record<string, unknown> | undefined)?.[field.name];
        return known ?? valueOf(schema, field.type);
      };
    }
  }
  const representations = schema.getQueryType()?.getFields()['_entities'];
  if (representations)
    representations.resolve = (_source, { representations: all }: { representations: unknown[] }) => all;
}

/** A value of the type. A list of an abstract type has one value of every possible type. */
function valueOf(schema: GraphQLSchema, type: GraphQLOutputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const inner = getNamedType(nullable);
    if (!isAbstractType(inner)) return Array.from({ length: LENGTH }, () => valueOf(schema, nullable.ofType));
    return schema.getPossibleTypes(inner).map(({ name }) => ({ __typename: name }));
  }
  if (isScalarType(nullable)) return VALUES[nullable.name] ?? 'text';
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isUnionType(nullable) || isInterfaceType(nullable))
    return { __typename: schema.getPossibleTypes(nullable)[0]?.name };
  return {};
}
