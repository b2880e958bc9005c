/**
 * A node of which all leaves exist, so that its hash never changes: the `index`-th of its `level`, both from 0. Leaves are
 * level 0; node (level, index) covers the leaves from `index << level` to `(index + 1) << level`.
 */
export interface Coordinate {
  level: number;
  index: bigint;
}

/** Leaves from `start` to before `end`. */
export interface Range {
  start: bigint;
  end: bigint;
}

const lengthInBits = (value: bigint): number => value.toString(2).length;

/** The largest power of two below `width`, which is greater than 1: the width of the left subtree. */
export const splitOf = (width: bigint): bigint => 1n << BigInt(lengthInBits(width - 1n) - 1);

/**
 * The complete nodes that cover a range, from left to right. The range is a subtree of RFC 9162, so its start is a multiple of
 * each node's width.
 */
export function nodesOf({ start, end }: Range): Coordinate[] {
  const nodes: Coordinate[] = [];
  let at = start;
  for (let level = lengthInBits(end - start) - 1; level >= 0; level -= 1) {
    const width = 1n << BigInt(level);
    if (end - at < width) continue;
    nodes.push({ level, index: at >> BigInt(level) });
    at += width;
  }
  return nodes;
}
