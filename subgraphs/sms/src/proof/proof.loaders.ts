import type { BaseContext } from '@account-center/kit';
import { enterpriseIdOf, readTenant, type Transaction } from '@account-center/kit/database';
import { type Coordinate, type Hash, inclusionProof } from '@account-center/merkle';
import DataLoader from 'dataloader';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { findTree, listEntryLeaves, nodeReader } from './proof.queries.ts';
import { base64, signTreeHead } from './tree-head.rules.ts';

/** Proof that an entry is in the ledger, in the form of `pnpm verify-proof`; hashes in base64. */
export interface EntryProof {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[];
  /** What was hashed. */
  content: string;
  /** The signed tree head. */
  checkpoint: string;
  verifierKey: string;
}

const coordinateKey = ({ level, index }: Coordinate) => `${level} ${index}`;

/** Reads the nodes of many proofs in one query. */
function sharedNodeReader(tx: Transaction) {
  const readNodes = nodeReader(tx);
  const loader = new DataLoader<Coordinate, Hash, string>(readNodes, { cacheKeyFn: coordinateKey });
  return (coordinates: readonly Coordinate[]) => Promise.all(coordinates.map((one) => loader.load(one)));
}

async function proveEntries(
  tx: Transaction,
  { keys, enterpriseId }: { keys: CheckpointKeys; enterpriseId: string },
  seqs: readonly number[],
): Promise<Map<number, EntryProof>> {
  // The tree comes first: what is appended meanwhile does not change the nodes of its size.
  const tree = await findTree(tx);
  const head = signTreeHead(keys, enterpriseId, tree);
  const readNodes = sharedNodeReader(tx);
  const leaves = (await listEntryLeaves(tx, seqs)).filter(({ position }) => position < tree.size);
  const proofs = await Promise.all(
    leaves.map(async ({ seq, position, hash, content }): Promise<[number, EntryProof]> => {
      const proof = await inclusionProof(position, tree.size, readNodes);
      return [
        seq,
        {
          leafIdx: Number(position),
          treeSize: Number(tree.size),
          root: base64(head.root),
          leafHash: base64(hash),
          proof: proof.map(base64),
          content: content ?? '',
          checkpoint: head.note,
          verifierKey: head.verifierKey,
        },
      ];
    }),
  );
  return new Map(proofs);
}

/** Loads the inclusion proofs of many entries at once, by number; all lead to the same tree head. */
export const createProofLoader = (context: BaseContext, keys: CheckpointKeys): DataLoader<number, EntryProof | null> =>
  new DataLoader(async (seqs) => {
    const enterpriseId = enterpriseIdOf(context.caller);
    const proofs = await readTenant(context, (tx) => proveEntries(tx, { keys, enterpriseId }, seqs));
    return seqs.map((seq) => proofs.get(seq) ?? null);
  });
