import { type Hash, HASH_BYTES, isEqual, nodeHash } from './hash.ts';

/** Proof that a leaf is in a tree. */
export interface Inclusion {
  leafIdx: bigint;
  treeSize: bigint;
  root: Hash;
  leafHash: Hash;
  proof: readonly Hash[];
}

/** Proof that a tree is another one with leaves appended. */
export interface Consistency {
  size1: bigint;
  size2: bigint;
  root1: Hash;
  root2: Hash;
  proof: readonly Hash[];
}

const isHash = (hash: Uint8Array): boolean => hash.length === HASH_BYTES;
const WRONG_LENGTH = 'a hash of the proof is not 32 bytes long';
const TOO_LONG = 'the proof has more hashes than the sizes need';
const TOO_SHORT = 'the proof has fewer hashes than the sizes need';

/** Where a path stands: the node on it and the last node of the same level, by their indices. */
interface Place {
  node: bigint;
  last: bigint;
}

/** The next level that has a sibling, after one whose sibling was on the left. */
function climbRightEdge({ node, last }: Place): Place {
  let place = { node, last };
  while (place.node > 0n && !(place.node & 1n)) place = { node: place.node >> 1n, last: place.last >> 1n };
  return place;
}

/**
 * Climbs from a node to the root, with a sibling at each level that has one.
 * @param take gets each sibling, and whether it stands on the left
 * @returns why there are not as many siblings as levels; null otherwise
 */
function climb(from: Place, siblings: readonly Hash[], take: (sibling: Hash, isLeft: boolean) => void): string | null {
  let place = from;
  for (const sibling of siblings) {
    if (place.last === 0n) return TOO_LONG;
    const isLeft = Boolean(place.node & 1n) || place.node === place.last;
    take(sibling, isLeft);
    if (isLeft) place = climbRightEdge(place);
    place = { node: place.node >> 1n, last: place.last >> 1n };
  }
  return place.last === 0n ? null : TOO_SHORT;
}

/**
 * Verifies an inclusion proof (RFC 9162, section 2.1.3.2).
 * @returns why it does not hold; null when it holds
 */
export function refuteInclusion({ leafIdx, treeSize, root, leafHash, proof }: Inclusion): string | null {
  if (leafIdx >= treeSize) return `a tree of ${treeSize} leaves has no leaf ${leafIdx}`;
  if (!isHash(leafHash)) return 'the leaf hash is not 32 bytes long';
  if (!isHash(root)) return 'the root is not 32 bytes long';
  if (!proof.every(isHash)) return WRONG_LENGTH;
  let hash = leafHash;
  const problem = climb({ node: leafIdx, last: treeSize - 1n }, proof, (sibling, isLeft) => {
    hash = isLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  });
  return problem ?? (isEqual(hash, root) ? null : 'the leaf and the proof lead to another root');
}

const isPowerOfTwo = (size: bigint): boolean => (size & (size - 1n)) === 0n;

/**
 * Verifies a consistency proof (RFC 9162, section 2.1.4.2). Equal sizes need equal roots and no hashes. From the empty tree
 * there is no proof, because every tree is consistent with it.
 * @returns why it does not hold; null when it holds
 */
export function refuteConsistency({ size1, size2, root1, root2, proof }: Consistency): string | null {
  if (size1 > size2) return `size1 (${size1}) is greater than size2 (${size2})`;
  if (size1 === size2) {
    if (proof.length > 0) return TOO_LONG;
    return isEqual(root1, root2) ? null : 'the sizes are equal and the roots are not';
  }
  if (size1 === 0n) return 'nothing is proved from an empty tree';
  if (![root1, root2].every(isHash)) return 'a root is not 32 bytes long';
  if (!proof.every(isHash)) return WRONG_LENGTH;
  // The smaller tree is a complete node of the larger one: its hash, the first root, is where the path starts.
  const [start, ...siblings] = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (!start) return TOO_SHORT;
  let [hash1, hash2] = [start, start];
  let from = { node: size1 - 1n, last: size2 - 1n };
  while (from.node & 1n) from = { node: from.node >> 1n, last: from.last >> 1n };
  const problem = climb(from, siblings, (sibling, isLeft) => {
    if (isLeft) hash1 = nodeHash(sibling, hash1);
    hash2 = isLeft ? nodeHash(sibling, hash2) : nodeHash(hash2, sibling);
  });
  if (problem) return problem;
  if (!isEqual(hash1, root1)) return 'the proof leads to another first root';
  return isEqual(hash2, root2) ? null : 'the proof leads to another second root';
}
