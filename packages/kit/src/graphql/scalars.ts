import { day, type Format, instant, long } from '@account-center/formats';
import { GraphQLScalarType, Kind } from 'graphql';

/**
 * A client's value that its scalar does not allow. The field that gets it reports the error (`guardValues`): a scalar that
 * throws would fail the whole request, including unrelated fields.
 */
export class WrongValue {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Parser of a scalar; its messages contain the scalar's name. */
const parser =
  (name: string, { parse, rule }: Format) =>
  (value: unknown): string | WrongValue =>
    parse(value) ?? new WrongValue(`${name} ${rule}`);

const parseInstant = parser('DateTime', instant);
const parseDate = parser('Date', day);
const parseBigInt = parser('BigInt', long);

const fromLiteral = (parse: (value: unknown) => unknown) => (node: { kind: string }) =>
  parse(node.kind === Kind.STRING || node.kind === Kind.INT ? (node as { value?: unknown }).value : undefined);

/** An instant. Resolvers get it as an ISO string in UTC, and may return a Date or a string. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  specifiedByURL: instant.url,
  serialize: (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
  parseValue: parseInstant,
  parseLiteral: fromLiteral(parseInstant),
});

function serializeDate(value: unknown): string {
  const answered = day.parse(value);
  if (answered === null) throw new Error(`A resolver answered ${String(value)} for a Date`);
  return answered;
}

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  specifiedByURL: day.url,
  serialize: serializeDate,
  parseValue: parseDate,
  parseLiteral: fromLiteral(parseDate),
});

/** A whole number of 64 bits, carried as a string of digits. */
export const BigIntScalar = new GraphQLScalarType({
  name: 'BigInt',
  specifiedByURL: long.url,
  serialize: (value) => String(value),
  parseValue: parseBigInt,
  parseLiteral: fromLiteral(parseBigInt),
});

/** Resolvers of the scalars that all subgraphs share; spread the ones that the SDL declares. */
export const scalars = { DateTime, Date: DateScalar, BigInt: BigIntScalar };
