import { newId, type Transaction } from '@account-center/kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { listTakenNumbers } from '../account/index.ts';
import { numberSegment } from './number.table.ts';

/** The enterprise's segments, locked, so that batches of numbers are allocated one by one. */
export const lockSegments = (tx: Transaction) =>
  tx.select().from(numberSegment).orderBy(numberSegment.first).for('update');

export type Segment = Awaited<ReturnType<typeof lockSegments>>[number];

/** Adds a segment to an enterprise. */
export async function insertSegment(
  tx: Transaction,
  { enterpriseId, first, last }: { enterpriseId: string; first: number; last: number },
): Promise<void> {
  await tx.insert(numberSegment).values({ enterpriseId, id: newId(), first, last, next: first });
}

/** Allocates the next free numbers in order, skipping those already picked. Returns fewer if the segments are full. */
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

/** Released numbers become the next free ones, because numbers are consecutive (ID-10). */
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
