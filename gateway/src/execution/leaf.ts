import {
  GRAPHQL_MAX_INT,
  GRAPHQL_MIN_INT,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLNamedOutputType,
  GraphQLString,
  isEnumType,
} from 'graphql';

export type IsValidLeaf = (value: unknown) => boolean;

const isInt: IsValidLeaf = (value) =>
  Number.isInteger(value) && (value as number) <= GRAPHQL_MAX_INT && (value as number) >= GRAPHQL_MIN_INT;
const isString: IsValidLeaf = (value) => typeof value === 'string';

/** By name: the graph's schema brings scalars of its own for the names of the specification. */
const BUILT_IN: ReadonlyMap<string, IsValidLeaf> = new Map([
  [GraphQLInt.name, isInt],
  [GraphQLFloat.name, Number.isFinite],
  [GraphQLString.name, isString],
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
  [GraphQLID.name, (value) => typeof value === 'string' || Number.isInteger(value)],
]);

/** Tells whether a subgraph's value is one of the type; null when the type's own scalar allows anything. */
export function leafCheck(type: GraphQLNamedOutputType): IsValidLeaf | null {
  if (!isEnumType(type)) return BUILT_IN.get(type.name) ?? null;
  const names = new Set(type.getValues().map(({ name }) => name));
  return (value) => names.has(value as string);
}
