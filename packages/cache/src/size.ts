/**
 * How much heap plain data takes in V8, rather too much than too little. The figures were measured on 64-bit Node.js 24
 * (test/size.test.ts measures them again).
 */
const STRING_BYTES = 24;
const REFERENCE_BYTES = 8;
const OBJECT_BYTES = 56;
const ARRAY_BYTES = 32;
const NUMBER_BYTES = 16;

const ONE_BYTE_ONLY = /^[\0-\xFF]*$/;

/** Bytes of a text: one for each character unless it has one beyond Latin-1, which makes all of them take two. */
export function bytesOfText(text: string): number {
  return STRING_BYTES + (ONE_BYTE_ONLY.test(text) ? text.length : 2 * text.length);
}

/** Bytes of what JSON can say, and of sets and maps of it. Nothing may be inside itself. */
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
