import { GraphQLScalarType, Kind } from 'graphql';

const ISO_INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const ISO_DATE = /^(?!0000)\d{4}-\d\d-\d\d$/;
const LARGEST = 2n ** 63n;

/**
 * What a client sent and is no value of its scalar. It is told by the field that was given it (`guardValues`): a scalar that
 * throws would fail the whole request, with fields that have nothing to do with it.
 */
export class WrongValue {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Whether a day is on the calendar: there is no 30 February, and no year 0. */
function isDay(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The instant in UTC. Years 1 to 9999: what four digits tell and the database keeps. */
function parseInstant(value: unknown): string | WrongValue {
  const [, day = ''] = (typeof value === 'string' && ISO_INSTANT.exec(value)) || [];
  const instant = isDay(day) ? new Date(String(value)) : new Date(Number.NaN);
  const text = Number.isNaN(instant.getTime()) ? '' : instant.toISOString();
  return isDay(text.slice(0, 10))
    ? text
    : new WrongValue(
        'DateTime must be a time that exists, in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00',
      );
}

function parseDate(value: unknown): string | WrongValue {
  return typeof value === 'string' && isDay(value)
    ? value
    : new WrongValue('Date must be a calendar day that exists, such as 2026-03-01');
}

function parseBigInt(value: unknown): string | WrongValue {
  const isWhole = typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value);
  const number = isWhole ? BigInt(String(value)) : LARGEST;
  return number >= -LARGEST && number < LARGEST
    ? String(number)
    : new WrongValue('BigInt must be a whole number of 64 bits, as a string of digits');
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

function serializeDate(value: unknown): string {
  const day = parseDate(value);
  if (day instanceof WrongValue) throw new Error(`A resolver answered ${String(value)} for a Date`);
  return day;
}

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: serializeDate,
  parseValue: parseDate,
  parseLiteral: fromLiteral(parseDate),
});

/** A whole number of 64 bits, carried as a string of digits. */
export const BigIntScalar = new GraphQLScalarType({
  name: 'BigInt',
  serialize: (value) => String(value),
  parseValue: parseBigInt,
  parseLiteral: fromLiteral(parseBigInt),
});

/** Resolvers of the scalars that all subgraphs share; spread the ones that the SDL declares. */
export const scalars = { DateTime, Date: DateScalar, BigInt: BigIntScalar };
