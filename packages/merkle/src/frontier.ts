import type { Coordinate } from './coordinates.ts';
import { EMPTY_ROOT, type Hash, nodeHash } from './hash.ts';

/** All that is needed of a tree to append to it: the hashes of the complete nodes that cover its leaves, the largest first. */
export interface Frontier {
  size: bigint;
  hashes: readonly Hash[];
}

export interface StoredNode extends Coordinate {
  hash: Hash;
}

export const EMPTY: Frontier = { size: 0n, hashes: [] };

/** Folds the hashes of neighbouring nodes, the largest first, into that of the subtree that they make up. */
export function foldHashes(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (!last) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Root of the tree. */
export const rootOf = ({ hashes }: Frontier): Hash => foldHashes(hashes);

/**
 * Appends leaves; takes O(log n) for each in the worst case and one node on average.
 * @returns the new frontier, and the complete nodes above the leaves that came into being
 */
export function append(frontier: Frontier, leafHashes: readonly Hash[]): { frontier: Frontier; nodes: StoredNode[] } {
  const hashes = [...frontier.hashes];
  const nodes: StoredNode[] = [];
  let { size } = frontier;
  for (const leaf of leafHashes) {
    let hash = leaf;
    for (let level = 0; (size >> BigInt(level)) & 1n; level += 1) {
      const left = hashes.pop();
      if (!left) throw new Error('The frontier has fewer hashes than its size needs');
      hash = nodeHash(left, hash);
      nodes.push({ level: level + 1, index: size >> BigInt(level + 1), hash });
    }
    hashes.push(hash);
    size += 1n;
  }
  return { frontier: { size, hashes }, nodes };
}
