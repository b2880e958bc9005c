import type { Transaction } from '@account-center/kit';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { numberSegment } from '../enterprise/enterprise.table.ts';
import { account } from './account.table.ts';

/** The enterprise's segments, locked: numbers are given out one batch after another. */
export const lockSegments = (tx: Transaction) =>
  tx.select().from(numberSegment).orderBy(numberSegment.first).for('update');
export type Segment = Awaited<ReturnType<typeof lockSegments>>[number];

/** Numbers among these that an account of the enterprise has or had. */
export async function listTakenNumbers(tx: Transaction, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await tx
    .select({ number: account.number })
    .from(account)
    .where(inArray(account.number, [...numbers]));
  return new Set(rows.map(({ number }) => number ?? ''));
}

const NUMBER = /^\d{1,15}$/;
/** Whether a number may be picked: it lies in one of the segments. */
export const isInSegments = (segments: readonly Segment[], number: string) =>
  NUMBER.test(number) && segments.some(({ first, last }) => Number(number) >= first && Number(number) <= last);

/** Takes the next free numbers in order, past those picked before. Fewer than asked for when the segments are full. */
export async function takeNextNumbers(
  tx: Transaction,
  segments: readonly Segment[],
  count: number,
  picked: ReadonlySet<string>,
): Promise<string[]> {
  const taken: string[] = [];
  for (const segment of segments) {
    let next = segment.next;
    while (taken.length < count && next <= segment.last) {
      const width = Math.min(count - taken.length, segment.last - next + 1);
      const range = Array.from({ length: width }, (_, index) => String(next + index));
      const used = await listTakenNumbers(tx, range);
      taken.push(...range.filter((number) => !used.has(number) && !picked.has(number)));
      next += width;
    }
    if (next !== segment.next) await moveNext(tx, segment, next);
  }
  return taken;
}

const moveNext = (tx: Transaction, { enterpriseId, id }: Segment, next: number) =>
  tx
    .update(numberSegment)
    .set({ next: sql`${next}::bigint` })
    .where(and(eq(numberSegment.enterpriseId, enterpriseId), eq(numberSegment.id, id)));

/** Numbers that nobody has after all are the next free ones again: numbers are consecutive (ID-10). */
export async function giveNumbersBack(
  tx: Transaction,
  segments: readonly Segment[],
  numbers: readonly number[],
): Promise<void> {
  for (const segment of segments) {
    const own = numbers.filter((number) => number >= segment.first && number < segment.next);
    if (own.length > 0) await moveNext(tx, segment, Math.min(...own));
  }
}
