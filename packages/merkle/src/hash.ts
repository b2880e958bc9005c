import { createHash } from 'node:crypto';

/** A SHA-256 hash. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

// The prefixes keep a leaf from passing as a node (RFC 9162, section 2.1.1).
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of a leaf's content. */
export const leafHash = (content: Uint8Array): Hash => createHash('sha256').update(LEAF).update(content).digest();

/** Hash of a node with two children. */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** Root of the empty tree. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

export const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
