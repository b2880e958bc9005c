import { append, EMPTY, type Hash, leafHash, nodeHash, type ReadNodes } from '../src/index.ts';

const splitOf = (length: number): number => {
  let split = 1;
  while (split * 2 < length) split *= 2;
  return split;
};

/** MTH of RFC 9162, section 2.1.1, as it is written there. */
export function naiveRoot(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (!first) throw new Error('The empty tree has a root of its own');
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

/** PATH of RFC 9162, section 2.1.3.1. */
export function naivePath(index: number, leaves: readonly Hash[]): Hash[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - split, right), naiveRoot(left)];
}

/** SUBPROOF of RFC 9162, section 2.1.4.1. */
export function naiveSubproof(size: number, leaves: readonly Hash[], isWhole: boolean): Hash[] {
  if (size === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...naiveSubproof(size, left, isWhole), naiveRoot(right)]
    : [...naiveSubproof(size - split, right, false), naiveRoot(left)];
}

/** Appends leaves in batches and keeps the nodes as a store would. */
export function buildTree(leaves: readonly Hash[], batch = leaves.length || 1) {
  const stored = new Map(leaves.map((hash, index) => [`0 ${index}`, hash]));
  let frontier = EMPTY;
  for (let at = 0; at < leaves.length; at += batch) {
    const grown = append(frontier, leaves.slice(at, at + batch));
    ({ frontier } = grown);
    for (const { level, index, hash } of grown.nodes) stored.set(`${level} ${index}`, hash);
  }
  const reads: number[] = [];
  const readNodes: ReadNodes = async (coordinates) => {
    reads.push(coordinates.length);
    return coordinates.map(({ level, index }) => {
      const hash = stored.get(`${level} ${index}`);
      if (!hash) throw new Error(`Node ${level} ${index} is not stored`);
      return hash;
    });
  };
  return { frontier, stored, readNodes, reads };
}

export const numberedLeaves = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
