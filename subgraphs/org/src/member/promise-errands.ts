import { inPieces, newId, type Transaction } from '@account-center/kit/database';
import type { Queue } from '@account-center/kit/jobs';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberErrand } from './member.table.ts';

const ROWS_PER_INSERT = 1_000;

export const errandSchema = z.object({ enterpriseId: z.uuid(), memberId: z.uuid() });

/** The member that an errand is for. */
export type Errand = z.infer<typeof errandSchema>;

/**
 * Queues, in the running transaction, work that a sibling has to do for members. An open errand that is queued again is
 * done again, because the data behind it has changed.
 */
export async function promiseErrands(
  tx: Transaction,
  queue: Queue,
  { task, errands, startAfter }: { task: string; errands: readonly Errand[]; startAfter?: number },
): Promise<void> {
  for (const some of inPieces(errands, ROWS_PER_INSERT)) {
    await tx
      .insert(memberErrand)
      .values(some.map((errand) => ({ ...errand, task, id: newId() })))
      .onConflictDoUpdate({
        target: [memberErrand.enterpriseId, memberErrand.memberId, memberErrand.task],
        set: { id: sql`excluded.id` },
      });
  }
  await queue.enqueueAll(tx, task, errands, startAfter === undefined ? {} : { startAfter });
}
