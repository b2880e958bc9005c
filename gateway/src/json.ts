/** A number that JavaScript cannot hold, as made by `JSON.rawJSON`: it keeps the digits of its source text. */
interface RawNumber {
  readonly rawJSON: string;
}

interface ExactJson {
  parse(text: string, revive: (key: string, value: unknown, context: { source?: string }) => unknown): unknown;
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
}

/** ECMAScript's "JSON.parse source text access", which TypeScript's library does not know yet. */
const exactJson = JSON as unknown as ExactJson;

/**
 * Shorter numbers are exact, unless an exponent makes them too large or too small. A number at the start of a string
 * follows a quote, so it does not match.
 */
const MAY_LOSE_DIGITS = /(?:^|[[:,\s])-?\d(?:[\d.]{14,}\d|[\d.]*[eE])/;
const NOTHING_BUT_ZEROS = /^-?[0.]+(?:[eE]|$)/;
const SIGNIFICANT_DIGITS = 16;
/** Trailing zeros of a fraction do not change the number. */
const withoutTrailingZeros = (digits: string) => digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/**
 * `JSON.parse` for values that are passed on: numbers that JavaScript cannot hold become objects that `JSON.stringify`
 * writes with the same digits. Texts without such numbers take no longer than with `JSON.parse`.
 */
export function parseExactJson(text: string): unknown {
  if (!MAY_LOSE_DIGITS.test(text)) return JSON.parse(text);
  return exactJson.parse(text, (_key, value, { source }) => {
    return typeof value !== 'number' || source === undefined || isHeld(value, source)
      ? value
      : exactJson.rawJSON(source);
  });
}

/** Whether the JavaScript number equals its source text. */
function isHeld(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  if (value === 0) return NOTHING_BUT_ZEROS.test(source);
  return source.length < SIGNIFICANT_DIGITS || String(value) === withoutTrailingZeros(source);
}

/** Whether a value is a JSON object; raw numbers are not. */
export const isJsonObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !exactJson.isRawJSON(value);

/** The digits of a whole number that JavaScript cannot hold; null for every other value. */
export function wholeDigits(value: unknown): string | null {
  const digits = exactNumber(value);
  return digits !== null && WHOLE.test(digits) ? digits : null;
}

const WHOLE = /^-?\d+$/;

/** The text of a number that JavaScript cannot hold; null for every other value. */
export function exactNumber(value: unknown): string | null {
  return exactJson.isRawJSON(value) ? value.rawJSON : null;
}
