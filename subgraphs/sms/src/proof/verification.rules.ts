import {
  append,
  type Frontier,
  type Hash,
  isEqual,
  leafHash,
  MalformedNote,
  openCheckpoint,
  rootOf,
  type StoredNode,
  type Verifier,
} from '@account-center/merkle';
import type { SmsLedgerFindingKind } from '../generated/types.ts';
import type { Published } from './checkpoint.queries.ts';
import type { Leaf } from './proof.queries.ts';

export interface Finding {
  kind: SmsLedgerFindingKind;
  /** Where in the tree; null if it is not about a place. */
  leafIdx: number | null;
  /** The entry, account, reservation or transfer. */
  id: string | null;
}

/** What is wrong with a leaf. @param last number of the entry before */
export function findingsOf({ seq, position, hash, content }: Leaf, last: number): Finding[] {
  const finding = (kind: Finding['kind']) => ({ kind, leafIdx: Number(position), id: String(seq) });
  return [
    ...(content === null ? [finding('ENTRY_MISSING')] : []),
    ...(content !== null && !isEqual(leafHash(Buffer.from(content)), hash) ? [finding('ENTRY_CHANGED')] : []),
    ...(seq <= last ? [finding('ORDER_CHANGED')] : []),
  ];
}

/** Whether a published checkpoint is signed by one of the keys, and is of this size and root. */
function isGenuine({ size, note }: Published, root: Hash, verifiers: readonly Verifier[]): boolean {
  try {
    const { checkpoint, signedBy } = openCheckpoint(note, verifiers);
    return signedBy?.name === checkpoint.origin && checkpoint.size === size && isEqual(checkpoint.root, root);
  } catch (error) {
    if (error instanceof MalformedNote) return false;
    throw error;
  }
}

/** Appends leaves as the ledger did, and compares the tree with each checkpoint that was published on the way. */
export function regrow(
  start: Frontier,
  hashes: readonly Hash[],
  { published, verifiers }: { published: readonly Published[]; verifiers: readonly Verifier[] },
): { frontier: Frontier; nodes: StoredNode[]; findings: Finding[] } {
  const nodes: StoredNode[] = [];
  const findings: Finding[] = [];
  let frontier = start;
  const growTo = (size: bigint) => {
    const grown = append(frontier, hashes.slice(Number(frontier.size - start.size), Number(size - start.size)));
    nodes.push(...grown.nodes);
    ({ frontier } = grown);
  };
  for (const checkpoint of published) {
    growTo(checkpoint.size);
    const root = rootOf(frontier);
    if (!isEqual(checkpoint.root, root) || !isGenuine(checkpoint, root, verifiers))
      findings.push({ kind: 'CHECKPOINT_CHANGED', leafIdx: Number(checkpoint.size) - 1, id: null });
  }
  growTo(start.size + BigInt(hashes.length));
  return { frontier, nodes, findings };
}

/** How many complete nodes there are above the leaves. */
export function nodesAbove(size: bigint): bigint {
  let count = 0n;
  for (let width = size / 2n; width > 0n; width /= 2n) count += width;
  return count;
}
