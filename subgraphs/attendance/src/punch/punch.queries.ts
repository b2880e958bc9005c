import { isOneOf, type Transaction } from '@account-center/kit/database';
import { and, asc, count, eq, gte, lt } from 'drizzle-orm';
import { type NewPunch, punch, type PunchRow, type PunchSource } from './punch.table.ts';

/** The columns of a punch that judging needs. */
export type PunchFact = Pick<PunchRow, 'id' | 'memberId' | 'type' | 'punchedAt' | 'place'>;

export interface PunchRange {
  memberIds: readonly string[];
  from: Date;
  /** Exclusive. */
  until: Date;
}

const inRange = ({ memberIds, from, until }: PunchRange) =>
  and(isOneOf(punch.memberId, memberIds), gte(punch.punchedAt, from), lt(punch.punchedAt, until));

/** Punches of members in a time range, ordered by time. */
export async function listPunchFacts(tx: Transaction, range: PunchRange): Promise<PunchFact[]> {
  const { id, memberId, type, punchedAt, place } = punch;
  return tx
    .select({ id, memberId, type, punchedAt, place })
    .from(punch)
    .where(inRange(range))
    .orderBy(asc(punchedAt), asc(id));
}

export const listPunches = (tx: Transaction, range: PunchRange): Promise<PunchRow[]> =>
  tx.select().from(punch).where(inRange(range)).orderBy(asc(punch.punchedAt), asc(punch.id));

export const listPunchesById = (tx: Transaction, ids: readonly string[]): Promise<PunchRow[]> =>
  tx.select().from(punch).where(isOneOf(punch.id, ids));

export async function findPunchByKey(
  tx: Transaction,
  memberId: string,
  source: PunchSource,
  key: string,
): Promise<PunchRow | undefined> {
  const [row] = await tx
    .select()
    .from(punch)
    .where(and(eq(punch.memberId, memberId), eq(punch.source, source), eq(punch.idempotencyKey, key)));
  return row;
}

export async function countPunches(
  tx: Transaction,
  memberId: string,
  range?: { from: Date; until: Date },
): Promise<number> {
  const time = range && and(gte(punch.punchedAt, range.from), lt(punch.punchedAt, range.until));
  const [row] = await tx
    .select({ count: count() })
    .from(punch)
    .where(and(eq(punch.memberId, memberId), time));
  return row?.count ?? 0;
}

export async function insertPunch(tx: Transaction, row: NewPunch): Promise<PunchRow> {
  const [inserted] = await tx.insert(punch).values(row).returning();
  if (!inserted) throw new Error('The punch was not kept');
  return inserted;
}
