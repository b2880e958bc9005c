import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  consistencyProof,
  EMPTY,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  refuteConsistency,
  refuteInclusion,
  rootAt,
  rootOf,
} from '../src/index.ts';
import { buildTree, naivePath, naiveRoot, naiveSubproof, numberedLeaves } from './support.ts';
import { CONSISTENCIES, INCLUSIONS, LEAVES, ROOTS } from './vectors.ts';

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
const bytes = (text: string) => Buffer.from(text, 'hex');
const published = LEAVES.map((content) => leafHash(bytes(content)));
const { readNodes } = buildTree(published);

describe('[SMS-10] the published tree', () => {
  test('has the published roots, however its leaves were appended', () => {
    expect(hex(EMPTY_ROOT)).toBe(ROOTS[0]);
    expect(hex(rootOf(EMPTY))).toBe(ROOTS[0]);
    for (const [size, root] of ROOTS.entries())
      for (const batch of [1, 3, 8])
        expect(hex(rootOf(buildTree(published.slice(0, size), batch).frontier))).toBe(root);
  });

  test('has the published roots at each former size', async () => {
    for (const [size, root] of ROOTS.entries()) expect(hex(await rootAt(BigInt(size), readNodes))).toBe(root);
  });

  test.each(INCLUSIONS)('proves leaf %i of %i leaves as published', async (index, size, proof) => {
    expect((await inclusionProof(BigInt(index), BigInt(size), readNodes)).map(hex)).toEqual(proof);
  });

  test.each(CONSISTENCIES)('proves the growth from %i to %i leaves as published', async (size1, size2, proof) => {
    expect((await consistencyProof(BigInt(size1), BigInt(size2), readNodes)).map(hex)).toEqual(proof);
  });
});

const MAXIMUM = 130;
const leaves = numberedLeaves(MAXIMUM);
const tree = buildTree(leaves);
/** Two numbers, the first below the second or equal to it. */
const ordered = (least: number) =>
  fc
    .tuple(fc.integer({ min: least, max: MAXIMUM }), fc.integer({ min: least, max: MAXIMUM }))
    .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

describe('[SMS-10] a tree of any size', () => {
  test('has the root and the proofs of the definition, and they verify', async () => {
    await fc.assert(
      fc.asyncProperty(ordered(1), async ([number, size]) => {
        const index = number - 1;
        const some = leaves.slice(0, size);
        const root = naiveRoot(some);
        expect(rootOf(buildTree(some, 7).frontier)).toEqual(root);
        const proof = await inclusionProof(BigInt(index), BigInt(size), tree.readNodes);
        expect(proof).toEqual(naivePath(index, some));
        const [leafIdx, treeSize] = [BigInt(index), BigInt(size)];
        expect(refuteInclusion({ leafIdx, treeSize, root, leafHash: leaves[index] ?? root, proof })).toBeNull();
      }),
    );
  });

  test('proves its growth by the definition, and that verifies', async () => {
    await fc.assert(
      fc.asyncProperty(ordered(1), async ([size1, size2]) => {
        const proof = await consistencyProof(BigInt(size1), BigInt(size2), tree.readNodes);
        expect(proof).toEqual(naiveSubproof(size1, leaves.slice(0, size2), true));
        const [root1, root2] = [size1, size2].map((size) => naiveRoot(leaves.slice(0, size))) as [Buffer, Buffer];
        expect(refuteConsistency({ size1: BigInt(size1), size2: BigInt(size2), root1, root2, proof })).toBeNull();
      }),
    );
  });

  test('makes one node for each leaf on average, and reads a proof at once from a logarithmic number of them', async () => {
    const count = 10_000;
    const many = buildTree(numberedLeaves(count), 1_000);
    expect(many.stored.size).toBeLessThan(2 * count);
    for (const index of [0, 4_095, 8_191, 8_192, 9_999]) {
      many.reads.length = 0;
      await inclusionProof(BigInt(index), BigInt(count), many.readNodes);
      if (index > 0) await consistencyProof(BigInt(index), BigInt(count), many.readNodes);
      expect(many.reads.length).toBeLessThanOrEqual(2);
      expect(Math.max(...many.reads)).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count)));
    }
  });

  test('refuses proofs that do not exist', async () => {
    await expect(inclusionProof(8n, 8n, readNodes)).rejects.toThrow(RangeError);
    await expect(inclusionProof(-1n, 8n, readNodes)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0n, 0n, readNodes)).rejects.toThrow(RangeError);
    await expect(consistencyProof(0n, 8n, readNodes)).rejects.toThrow(RangeError);
    await expect(consistencyProof(5n, 4n, readNodes)).rejects.toThrow(RangeError);
    await expect(inclusionProof(0n, 8n, async () => [])).rejects.toThrow('3 nodes were asked for, 0 were read');
    expect(() => append({ size: 1n, hashes: [] }, [EMPTY_ROOT])).toThrow('fewer hashes');
  });
});

describe('[SMS-10] a wrong proof', () => {
  const other = leafHash(Buffer.from('another'));
  /** A proof with one thing changed in it. */
  const change = <Hash>(proof: readonly Hash[], at: number, hash: Hash): [string, Hash[]][] => [
    ['longer', [...proof, hash]],
    ['longer in front', [hash, ...proof]],
    ...(proof.length > 0
      ? ([
          ['shorter', proof.slice(0, -1)],
          ['changed', proof.with(at % proof.length, hash)],
        ] as [string, Hash[]][])
      : []),
  ];

  test('of a leaf does not hold: another place, size, root, leaf, or other hashes', async () => {
    await fc.assert(
      fc.asyncProperty(ordered(1), fc.nat(), async ([number, size], at) => {
        const leafIdx = BigInt(number - 1);
        const treeSize = BigInt(size);
        const [leaf, root] = [leaves[number - 1] ?? other, naiveRoot(leaves.slice(0, size))];
        const proof = await inclusionProof(leafIdx, treeSize, tree.readNodes);
        const right = { leafIdx, treeSize, root, leafHash: leaf, proof };
        const wrong = [
          { leafIdx: leafIdx + 1n },
          { leafIdx: leafIdx ^ 2n },
          { treeSize: treeSize * 2n },
          { treeSize: leafIdx },
          { root: other },
          { leafHash: other },
          { root: root.subarray(1) },
          { leafHash: Buffer.alloc(0) },
          ...change(proof, at, other).map(([, changed]) => ({ proof: changed })),
          ...change(proof, at, Buffer.alloc(0)).map(([, changed]) => ({ proof: changed })),
        ];
        for (const one of wrong) expect(refuteInclusion({ ...right, ...one })).toBeTypeOf('string');
      }),
    );
  });

  test('of growth does not hold: other sizes, roots, or other hashes', async () => {
    await fc.assert(
      fc.asyncProperty(ordered(2), fc.nat(), async ([number, size2], at) => {
        const size1 = number - 1;
        const [root1, root2] = [size1, size2].map((size) => naiveRoot(leaves.slice(0, size))) as [Buffer, Buffer];
        const proof = await consistencyProof(BigInt(size1), BigInt(size2), tree.readNodes);
        const right = { size1: BigInt(size1), size2: BigInt(size2), root1, root2, proof };
        const wrong = [
          { size1: 0n },
          { size1: right.size1 + 1n },
          { size2: right.size2 * 2n },
          { size2: right.size1 },
          { size1: right.size2, size2: right.size1 },
          { root1: root2, root2: root1 },
          { root1: other },
          { root2: other },
          { root1: root1.subarray(1) },
          { root2: Buffer.alloc(0) },
          { proof: [] },
          ...change(proof, at, other).map(([, changed]) => ({ proof: changed })),
          ...change(proof, at, Buffer.alloc(0)).map(([, changed]) => ({ proof: changed })),
        ];
        for (const one of wrong) expect(refuteConsistency({ ...right, ...one })).toBeTypeOf('string');
      }),
    );
  });
});
