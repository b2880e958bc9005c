import { LRUCache } from 'lru-cache';
import { bytesOfText } from './size.ts';

export interface ByteCacheOptions<Value> {
  /** Limit for all entries together, with their keys. */
  maximumBytes: number;
  /** Upper bound for the bytes of heap that a value takes. */
  bytesOf: (value: Value) => number;
}

/** A cache with a limit in bytes that evicts the least recently used entries. */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  /** Ignores a value that is too large. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  /** Bytes of the current entries, by `bytesOf`. */
  readonly bytes: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Overhead of an entry besides key and value. */
const ENTRY_BYTES = 200;
/** Share of the cache for entries that were used only once. */
const FRESH_SHARE = 1 / 4;

/**
 * A segmented LRU: entries that were used once never evict entries that were used again. So a client that sends new
 * documents without end does not evict documents that many clients use.
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
