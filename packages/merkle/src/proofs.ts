import { type Coordinate, nodesOf, type Range, splitOf } from './coordinates.ts';
import { EMPTY, foldHashes, type Frontier, rootOf } from './frontier.ts';
import type { Hash } from './hash.ts';

/** Reads stored hashes of complete nodes, in the order of the coordinates. @throws when one is missing */
export type ReadNodes = (coordinates: readonly Coordinate[]) => Promise<readonly Hash[]>;

/** Reads the nodes of all ranges at once. @returns the hash of each range */
async function hashesOf(ranges: readonly Range[], readNodes: ReadNodes): Promise<Hash[]> {
  const coordinates = ranges.map(nodesOf);
  const all = coordinates.flat();
  const hashes = all.length > 0 ? await readNodes(all) : [];
  if (hashes.length !== all.length) throw new Error(`${all.length} nodes were asked for, ${hashes.length} were read`);
  let read = 0;
  return coordinates.map(({ length }) => foldHashes(hashes.slice(read, (read += length))));
}

/** The subtrees beside the path from the root to a leaf, that next to the leaf first (RFC 9162, section 2.1.3.1). */
function besideLeaf(index: bigint, size: bigint): Range[] {
  const beside: Range[] = [];
  let [start, end] = [0n, size];
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    const isLeft = index < middle;
    beside.push(isLeft ? { start: middle, end } : { start, end: middle });
    [start, end] = isLeft ? [start, middle] : [middle, end];
  }
  return beside.reverse();
}

/** The subtrees from which both roots follow, the deepest first (RFC 9162, section 2.1.4.1). */
function betweenSizes(size1: bigint, size2: bigint): Range[] {
  const between: Range[] = [];
  let [start, end] = [0n, size2];
  while (end > size1) {
    const middle = start + splitOf(end - start);
    const isLeft = size1 <= middle;
    between.push(isLeft ? { start: middle, end } : { start, end: middle });
    [start, end] = isLeft ? [start, middle] : [middle, end];
  }
  // If the smaller tree is itself one of the subtrees, the verifier has its hash: the first root.
  if (start > 0n) between.push({ start, end });
  return between.reverse();
}

/** The tree that the first `size` leaves made up. */
export async function frontierAt(size: bigint, readNodes: ReadNodes): Promise<Frontier> {
  return size === 0n ? EMPTY : { size, hashes: await readNodes(nodesOf({ start: 0n, end: size })) };
}

/** Root of the tree that the first `size` leaves made up. */
export const rootAt = async (size: bigint, readNodes: ReadNodes): Promise<Hash> =>
  rootOf(await frontierAt(size, readNodes));

/** Proof that the leaf is in the tree of that size; reads O(log n) nodes. @throws RangeError */
export async function inclusionProof(index: bigint, size: bigint, readNodes: ReadNodes): Promise<Hash[]> {
  if (index < 0n || index >= size) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}`);
  return hashesOf(besideLeaf(index, size), readNodes);
}

/**
 * Proof that the larger tree is the smaller one with leaves appended; reads O(log n) nodes. Empty for equal sizes.
 * @throws RangeError, also for the empty tree: every tree is consistent with it
 */
export async function consistencyProof(size1: bigint, size2: bigint, readNodes: ReadNodes): Promise<Hash[]> {
  if (size1 < 1n || size1 > size2) throw new RangeError(`There is no proof from size ${size1} to size ${size2}`);
  return hashesOf(size1 === size2 ? [] : betweenSizes(size1, size2), readNodes);
}
