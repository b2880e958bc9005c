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

/** The response's value for a subgraph's value; undefined when the type forbids it. */
export type CoerceLeaf = (value: unknown) => unknown;

/** One function per type that calls no other: they run for every value of a response. */
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

/** A subgraph may return a whole number; clients get a string with the same digits. */
function toId(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return String(BigInt(value as number));
  return wholeDigits(value) ?? undefined;
}

/** By name: the graph's schema has its own objects for the built-in scalars. */
const BUILT_IN: ReadonlyMap<string, CoerceLeaf> = new Map([
  [GraphQLInt.name, toInt],
  [GraphQLFloat.name, toFloat],
  [GraphQLString.name, toText],
  [GraphQLBoolean.name, toBoolean],
  [GraphQLID.name, toId],
]);

/** The check for values of the type; null for a custom scalar, whose values pass unchanged. */
export function leafCoercion(type: GraphQLNamedOutputType): CoerceLeaf | null {
  if (!isEnumType(type)) return BUILT_IN.get(type.name) ?? null;
  const names = new Set(type.getValues().map(({ name }) => name));
  return (value) => (names.has(value as string) ? value : undefined);
}
