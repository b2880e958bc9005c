import { badUserInput, type BaseContext } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { EMPTY_ROOT, type Frontier, frontierAt, isEqual, type StoredNode, type Verifier } from '@account-center/merkle';
import { sql } from 'drizzle-orm';
import { listPublished } from './checkpoint.queries.ts';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { findTree, type Leaf, listLeaves, listNodes, placeOf } from './proof.queries.ts';
import {
  countNodes,
  listBareTransfers,
  listEntriesWithoutLeaf,
  listWrongBalances,
  listWrongReservations,
} from './verification.queries.ts';
import { nodesAbove, type Finding, findingsOf, regrow } from './verification.rules.ts';

/** Maximum number of leaves that one request verifies. */
const MAXIMUM_LEAVES = 20_000;
const BATCH = 2_000;
const MAXIMUM_FINDINGS = 20;

/** What was verified so far. */
interface Progress {
  frontier: Frontier;
  /** Number of the last entry. */
  seq: number;
  findings: Finding[];
}

const findingsWith = (kind: Finding['kind'], ids: readonly string[]): Finding[] =>
  ids.map((id) => ({ kind, leafIdx: null, id }));

/** Begins at a place that was verified before: the tree up to there follows from the stored nodes. */
async function begin(tx: Transaction, from: bigint): Promise<Progress> {
  const findings: Finding[] = [];
  const frontier = await frontierAt(from, async (coordinates) => {
    const stored = await listNodes(tx, coordinates);
    return coordinates.map((coordinate) => {
      const hash = stored.get(placeOf(coordinate));
      if (!hash) findings.push({ kind: 'NODE_CHANGED', leafIdx: Number(from), id: null });
      return hash ?? EMPTY_ROOT;
    });
  });
  const [last] = from === 0n ? [] : await listLeaves(tx, from - 1n, 1);
  return { frontier, seq: last?.seq ?? 0, findings };
}

async function listWrongNodes(tx: Transaction, nodes: readonly StoredNode[]): Promise<Finding[]> {
  const stored = await listNodes(tx, nodes);
  return nodes
    .filter((node) => !isEqual(stored.get(placeOf(node)) ?? Buffer.alloc(0), node.hash))
    .map(({ level, index }) => ({ kind: 'NODE_CHANGED', leafIdx: Number(index << BigInt(level)), id: null }));
}

/** Verifies the next leaves, without gaps. */
async function verifyLeaves(
  tx: Transaction,
  { frontier: start, seq: before, findings }: Progress,
  leaves: readonly Leaf[],
  verifiers: readonly Verifier[],
): Promise<Progress> {
  const seq = leaves.at(-1)?.seq ?? before;
  const published = await listPublished(tx, start.size, start.size + BigInt(leaves.length));
  const hashes = leaves.map(({ hash }) => hash);
  const { frontier, nodes, findings: wrongCheckpoints } = regrow(start, hashes, { published, verifiers });
  const found = [
    ...leaves.flatMap((leaf, index) => findingsOf(leaf, leaves[index - 1]?.seq ?? before)),
    ...findingsWith(
      'ENTRY_ADDED',
      await listEntriesWithoutLeaf(tx, { after: before, to: seq, limit: MAXIMUM_FINDINGS }),
    ),
    ...(await listWrongNodes(tx, nodes)),
    ...wrongCheckpoints,
  ];
  return { frontier, seq, findings: [...findings, ...found] };
}

/** What can be said only of the whole ledger. */
async function verifyWhole(tx: Transaction, { frontier, seq }: Progress, tree: Frontier): Promise<Finding[]> {
  const { size } = frontier;
  const at = (kind: Finding['kind'], leafIdx: bigint | null): Finding => ({
    kind,
    leafIdx: leafIdx === null ? null : Number(leafIdx),
    id: null,
  });
  const beyond = await listPublished(tx, size);
  const isTree = tree.size === size && isEqual(Buffer.concat(tree.hashes), Buffer.concat(frontier.hashes));
  return [
    ...(isTree ? [] : [at('TREE_CHANGED', null)]),
    ...beyond.map((checkpoint) => at('TRUNCATED', checkpoint.size - 1n)),
    ...((await countNodes(tx)) === nodesAbove(size) ? [] : [at('NODE_CHANGED', null)]),
    ...findingsWith('ENTRY_ADDED', await listEntriesWithoutLeaf(tx, { after: seq, to: null, limit: MAXIMUM_FINDINGS })),
    ...findingsWith('BALANCE_CHANGED', await listWrongBalances(tx, MAXIMUM_FINDINGS)),
    ...findingsWith('RESERVATION_CHANGED', await listWrongReservations(tx, MAXIMUM_FINDINGS)),
    ...findingsWith('TRANSFER_ADDED', await listBareTransfers(tx, MAXIMUM_FINDINGS)),
  ];
}

/** Whether the leaves follow on each other from a place. */
const gapIn = (leaves: readonly Leaf[], from: bigint): number =>
  leaves.findIndex(({ position }, index) => position !== from + BigInt(index));

async function verify(tx: Transaction, from: bigint, verifiers: readonly Verifier[]) {
  // A statement that was prepared when the ledger was small would keep the plan of then.
  await tx.execute(sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`);
  const tree = await findTree(tx);
  if (from > tree.size) throw badUserInput([{ path: 'from', reason: `must be at most ${tree.size}` }]);
  let progress = await begin(tx, from);
  for (;;) {
    const { size } = progress.frontier;
    const leaves = await listLeaves(tx, size, BATCH);
    const gap = gapIn(leaves, size);
    progress = await verifyLeaves(tx, progress, gap === -1 ? leaves : leaves.slice(0, gap), verifiers);
    const reached = progress.frontier.size;
    if (gap !== -1 || (leaves.length < BATCH && reached < tree.size)) {
      const missing: Finding = { kind: 'LEAF_MISSING', leafIdx: Number(reached), id: null };
      return { reached, isComplete: true, findings: [...progress.findings, missing] };
    }
    if (leaves.length < BATCH)
      return {
        reached,
        isComplete: true,
        findings: [...progress.findings, ...(await verifyWhole(tx, progress, tree))],
      };
    if (reached - from >= MAXIMUM_LEAVES) return { reached, isComplete: false, findings: progress.findings };
  }
}

/**
 * Compares the ledger with its tree and its published checkpoints (SMS-10): recomputes every leaf from the rows as they are
 * now, every node, and every published root. After a gap nothing else can be said.
 * @param from leaves before it are taken as verified
 * @throws BAD_USER_INPUT for a place beyond the ledger
 */
export async function verifySmsLedger(context: BaseContext, keys: CheckpointKeys, from: number) {
  if (from < 0) throw badUserInput([{ path: 'from', reason: 'must be at least 0' }]);
  const verifiers = keys.verifiersOf(enterpriseIdOf(context.caller));
  const { reached, isComplete, findings } = await withTenant(context, (tx) => verify(tx, BigInt(from), verifiers), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  return {
    valid: findings.length === 0,
    verified: Number(reached),
    complete: isComplete,
    findings: findings.slice(0, MAXIMUM_FINDINGS),
  };
}
