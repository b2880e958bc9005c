export { type Language, languages, type Text } from './languages.ts';

/** A format for the values of scalars. */
export interface Format {
  /** The specification of a scalar with this format: `@specifiedBy(url:)`. */
  readonly url: string;
  /** The rule for a value; follows the scalar's name in error messages. */
  readonly rule: string;
  /** The value in its canonical form; null when the format is wrong. */
  parse(value: unknown): string | null;
}

const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339#:~:text=';
const XML_SCHEMA = 'https://www.w3.org/TR/xmlschema11-2/#';

const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const LARGEST = 2n ** 63n;

/** Whether a day exists. 30 February and year 0 do not. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A calendar day (RFC 3339, `full-date`). */
export const day: Format = {
  url: `${RFC_3339}full%2Ddate`,
  rule: 'must be a calendar day that exists, such as 2026-03-01',
  parse: (value) => (typeof value === 'string' && isDay(value) ? value : null),
};

/**
 * An instant (RFC 3339, `date-time`; seconds are optional), in UTC. Years 1 to 9999, which fit in four digits and which
 * databases can store.
 */
export const instant: Format = {
  url: `${RFC_3339}date%2Dtime`,
  rule: 'must be a time that exists, in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00',
  parse(value) {
    const [, ofDay = ''] = (typeof value === 'string' && INSTANT.exec(value)) || [];
    if (!isDay(ofDay)) return null;
    const inUtc = new Date(String(value)).toISOString();
    return isDay(inUtc.slice(0, 10)) ? inUtc : null;
  },
};

/** A whole number of 64 bits, as a string of digits. */
export const long: Format = {
  url: `${XML_SCHEMA}long`,
  rule: 'must be a whole number of 64 bits, as a string of digits',
  parse(value) {
    const isWhole = typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value);
    const number = isWhole ? BigInt(String(value)) : LARGEST;
    return number >= -LARGEST && number < LARGEST ? String(number) : null;
  },
};

const byUrl = new Map([day, instant, long].map((format) => [format.url, format]));

/** The format of scalars with this specification; null when it is unknown. */
export const formatSpecifiedBy = (url: string): Format | null => byUrl.get(url) ?? null;
