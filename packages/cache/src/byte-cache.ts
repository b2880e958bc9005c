import { LRUCache } from 'lru-cache';
import { bytesOfText } from './size.ts';

export interface ByteCacheOptions<Value> {
  /** Of all entries together, with their keys. */
  maximumBytes: number;
  /** Bytes of heap that a value takes; rather too many than too few. */
  bytesOf: (value: Value) => number;
}

/** Remembers what was used last, within a number of bytes. */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  /** A value that is too large to be kept is left out. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** What is kept at the moment takes, by its own account. */
  readonly bytes: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Of an entry besides key and value. */
const ENTRY_BYTES = 200;
/** Of the cache, for what was asked for once only. */
const FRESH_SHARE = 1 / 4;

/**
 * What was asked for once only never drives out what was asked for again (a segmented LRU): whoever sends new documents
 * without end pushes out each other's, and not those that everybody uses.
 */
export function createByteCache<Value>({ maximumBytes, bytesOf }: ByteCacheOptions<Value>): ByteCache<Value> {
  const createPart = (share: number) =>
    new LRUCache<string, Entry<Value>>({
      maxSize: Math.max(1, Math.floor(maximumBytes * share)),
      sizeCalculation: ({ bytes }) => bytes,
    });
  const fresh = createPart(FRESH_SHARE);
  const proven = createPart(1 - FRESH_SHARE);
  return {
    get(key) {
      const known = proven.get(key);
      if (known) return known.value;
      const second = fresh.get(key);
      if (!second) return undefined;
      fresh.delete(key);
      proven.set(key, second);
      return second.value;
    },
    set(key, value) {
      const bytes = Math.ceil(ENTRY_BYTES + bytesOfText(key) + bytesOf(value));
      (proven.has(key) ? proven : fresh).set(key, { value, bytes });
    },
    delete(key) {
      fresh.delete(key);
      proven.delete(key);
    },
    get bytes() {
      return fresh.calculatedSize + proven.calculatedSize;
    },
  };
}
