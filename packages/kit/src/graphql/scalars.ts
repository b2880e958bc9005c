import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function parseInstant(value: unknown): string {
  const milliseconds = typeof value === 'string' && ISO_INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds))
    throw wrong('DateTime must be ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00.');
  return new Date(milliseconds).toISOString();
}

function parseDate(value: unknown): string {
  const isDate = typeof value === 'string' && ISO_DATE.test(value);
  const roundTrip = isDate ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(roundTrip.getTime()) || roundTrip.toISOString().slice(0, 10) !== value) {
    throw wrong('Date must be a calendar day, such as 2026-03-01.');
  }
  return value;
}

function parseBigInt(value: unknown): string {
  if ((typeof value === 'string' || typeof value === 'number') && /^-?\d{1,19}$/.test(String(value)))
    return String(value);
  throw wrong('BigInt must be a whole number, as a string of digits.');
}

const fromLiteral = (parse: (value: unknown) => unknown) => (node: { kind: string }) =>
  parse(node.kind === Kind.STRING || node.kind === Kind.INT ? (node as { value?: unknown }).value : undefined);

/** An instant. Resolvers get it as an ISO string in UTC, and may answer a Date or a string. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: parseInstant,
  parseLiteral: fromLiteral(parseInstant),
});

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: (value) => parseDate(value),
  parseValue: parseDate,
  parseLiteral: fromLiteral(parseDate),
});

/** A whole number that may pass 2^31, carried as a string of digits. */
export const BigIntScalar = new GraphQLScalarType({
  name: 'BigInt',
  serialize: (value) => String(value),
  parseValue: parseBigInt,
  parseLiteral: fromLiteral(parseBigInt),
});

/** Resolvers of the scalars that all subgraphs share; spread the ones that the SDL declares. */
export const scalars = { DateTime, Date: DateScalar, BigInt: BigIntScalar };
