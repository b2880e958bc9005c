import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Documents by their SHA-256, which clients may send instead of the text (Apollo's automatic persisted queries). */
export interface PersistedDocuments {
  find(hash: string): string | undefined;
  /** Anonymous callers have a separate part of the cache, so that they cannot evict documents of signed-in callers. */
  register(hash: string, text: string, by: 'stranger' | 'signed in'): void;
}

const STRANGERS_SHARE = 1 / 8;
const BYTES_PER_CHARACTER = 2;
const OVERHEAD_BYTES = 200;

export function createPersistedDocuments(maximumBytes: number): PersistedDocuments {
  const createPart = (maxSize: number) =>
    new LRUCache<string, string>({
      maxSize: Math.ceil(maxSize),
      sizeCalculation: (text) => text.length * BYTES_PER_CHARACTER + OVERHEAD_BYTES,
    });
  const registered = createPart(maximumBytes * (1 - STRANGERS_SHARE));
  const byStrangers = createPart(maximumBytes * STRANGERS_SHARE);
  return {
    find: (hash) => registered.get(hash) ?? byStrangers.get(hash),
    register: (hash, text, by) => void (by === 'stranger' ? byStrangers : registered).set(hash, text),
  };
}

export const hashOfDocument = (text: string) => createHash('sha256').update(text).digest('hex');
