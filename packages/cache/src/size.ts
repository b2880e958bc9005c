/**
 * Upper bounds for the heap that plain data takes in V8, measured on 64-bit Node.js 24 (test/cache.test.ts checks them).
 */
const STRING_BYTES = 24;
const REFERENCE_BYTES = 8;
const OBJECT_BYTES = 56;
const ARRAY_BYTES = 32;
const NUMBER_BYTES = 16;

const ONE_BYTE_ONLY = /^[\0-\xFF]*$/;

/** Bytes of a text: one per character, or two if any character is not in Latin-1. */
export function bytesOfText(text: string): number {
  return STRING_BYTES + (ONE_BYTE_ONLY.test(text) ? text.length : 2 * text.length);
}

/** Bytes of JSON data, and of sets and maps of it, without cycles. */
export function bytesOfData(value: unknown): number {
  if (typeof value === 'string') return bytesOfText(value);
  if (typeof value !== 'object' || value === null) return NUMBER_BYTES;
  if (Array.isArray(value) || value instanceof Set) {
    let bytes = ARRAY_BYTES;
    for (const item of value) bytes += REFERENCE_BYTES + bytesOfData(item);
    return bytes;
  }
  const entries = value instanceof Map ? value.entries() : Object.entries(value);
  let bytes = OBJECT_BYTES;
  for (const [key, item] of entries) bytes += REFERENCE_BYTES + bytesOfData(item) + bytesOfText(String(key));
  return bytes;
}
