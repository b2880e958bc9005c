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
import { exactNumber, wholeDigits } from '../json.ts';

/** What the response has for a subgraph's value; undefined when the type forbids the value. */
export type CoerceLeaf = (value: unknown) => unknown;

/** Each type has a function of its own, without another one in it: they are called for every value of an answer. */
const toInt: CoerceLeaf = (value) =>
  Number.isInteger(value) && (value as number) <= GRAPHQL_MAX_INT && (value as number) >= GRAPHQL_MIN_INT
    ? value
    : undefined;
const toText: CoerceLeaf = (value) => (typeof value === 'string' ? value : undefined);
const toBoolean: CoerceLeaf = (value) => (typeof value === 'boolean' ? value : undefined);

function toFloat(value: unknown): unknown {
  const number = typeof value === 'number' ? value : Number(exactNumber(value) ?? Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** A subgraph may answer a whole number, which clients get as a string with the same digits. */
function toId(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return String(BigInt(value as number));
  return wholeDigits(value) ?? undefined;
}

/** By name: the graph's schema brings scalars of its own for the names of the specification. */
const BUILT_IN: ReadonlyMap<string, CoerceLeaf> = new Map([
  [GraphQLInt.name, toInt],
  [GraphQLFloat.name, toFloat],
  [GraphQLString.name, toText],
  [GraphQLBoolean.name, toBoolean],
  [GraphQLID.name, toId],
]);

/** How values of the type are checked; null when the type's own scalar allows anything, which is not altered then. */
export function leafCoercion(type: GraphQLNamedOutputType): CoerceLeaf | null {
  if (!isEnumType(type)) return BUILT_IN.get(type.name) ?? null;
  const names = new Set(type.getValues().map(({ name }) => name));
  return (value) => (names.has(value as string) ? value : undefined);
}
