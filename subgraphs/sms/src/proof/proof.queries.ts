import { arrayLiteral, columnLiterals, type Transaction } from '@account-center/kit/database';
import { type Coordinate, EMPTY, type Frontier, type Hash, type ReadNodes } from '@account-center/merkle';
import { type SQL, sql } from 'drizzle-orm';
import { ledgerTree } from './proof.table.ts';

/** The tree of the ledger; empty before the first transfer. */
export async function findTree(tx: Transaction): Promise<Frontier> {
  const [row] = await tx.select().from(ledgerTree);
  return row ? { size: row.size, hashes: row.frontier } : EMPTY;
}

/** A coordinate as a key. */
export const placeOf = ({ level, index }: Coordinate): string => `${level} ${index}`;

/**
 * Stored hashes of complete nodes and of leaves, by place; those that do not exist are missing. `limit 1` makes each a
 * look-up in the index: the planner does not know how many places a list has.
 */
export async function listNodes(tx: Transaction, coordinates: readonly Coordinate[]): Promise<Map<string, Hash>> {
  const [levels, indices] = columnLiterals(
    coordinates,
    ({ level }) => level,
    ({ index }) => String(index),
  );
  const rows = await tx.execute<{ level: number; index: string; hash: Buffer }>(sql`
    select wanted.level, wanted.index::text, coalesce(node.hash, leaf.hash) as hash
    from unnest(${levels}::smallint[], ${indices}::bigint[]) as wanted (level, index)
    left join lateral (
      select hash from ledger_node where level = wanted.level and index = wanted.index limit 1) node on true
    left join lateral (
      select hash from ledger_leaf where wanted.level = 0 and position = wanted.index limit 1) leaf on true
    where coalesce(node.hash, leaf.hash) is not null`);
  return new Map(rows.map(({ level, index, hash }) => [placeOf({ level, index: BigInt(index) }), hash]));
}

/** Reads nodes for proofs. */
export const nodeReader =
  (tx: Transaction): ReadNodes =>
  async (coordinates) => {
    const stored = await listNodes(tx, coordinates);
    return coordinates.map((coordinate) => {
      const hash = stored.get(placeOf(coordinate));
      if (!hash) throw new Error(`The ledger's tree lacks the node ${placeOf(coordinate)}`);
      return hash;
    });
  };

/** A stored leaf. */
export interface Leaf {
  seq: number;
  position: bigint;
  hash: Hash;
  /** The content that its entry has now; null if the entry, its transfer or its account is gone. */
  content: string | null;
}

interface LeafRow extends Record<string, unknown> {
  seq: string;
  position: string;
  hash: Buffer;
  content: string | null;
}

/** @param leaves a query of `ledger_leaf`, with few rows: what belongs to a leaf is looked up, one by one */
async function selectLeaves(tx: Transaction, leaves: SQL): Promise<Leaf[]> {
  const rows = await tx.execute<LeafRow>(sql`
    select leaf.seq::text, leaf.position::text, leaf.hash, covered.content from (${leaves}) leaf
    left join lateral (
      select ledger_leaf_content(entry, moved, account) as content from ledger_entry entry
      join ledger_transfer moved on moved.enterprise_id = entry.enterprise_id and moved.id = entry.transfer_id
      join ledger_account account on account.enterprise_id = entry.enterprise_id and account.id = entry.account_id
      where entry.enterprise_id = leaf.enterprise_id and entry.seq = leaf.seq limit 1) covered on true
    order by leaf.position`);
  return rows.map(({ seq, position, hash, content }) => ({
    seq: Number(seq),
    position: BigInt(position),
    hash,
    content,
  }));
}

/** The leaves of entries. */
export const listEntryLeaves = (tx: Transaction, seqs: readonly number[]): Promise<Leaf[]> =>
  selectLeaves(tx, sql`select * from ledger_leaf where seq = any(${arrayLiteral(seqs)}::bigint[])`);

/** Leaves from a place on, in order. */
export const listLeaves = (tx: Transaction, from: bigint, limit: number): Promise<Leaf[]> =>
  selectLeaves(
    tx,
    sql`select * from ledger_leaf where position >= ${String(from)}::bigint order by position limit ${limit}`,
  );
