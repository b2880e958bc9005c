import {
  type Effect,
  effect,
  inPieces,
  lacksTask,
  newId,
  type Queue,
  type Runtime,
  type Transaction,
  withEnterprise,
} from '@account-center/kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberErrand } from './member.table.ts';

const ROWS_PER_INSERT = 1_000;

const errandSchema = z.object({ enterpriseId: z.uuid(), memberId: z.uuid() });
/** For whom something is to be done. */
export type Errand = z.infer<typeof errandSchema>;

/**
 * Promises, in the running transaction, what a sibling has to do for members. A promise that is made again while it is
 * open is kept once more: what it was made for has changed.
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

/** Promises that nobody works on although they are not kept. */
const listLost = (tx: Transaction, task: string, limit: number): Promise<Errand[]> =>
  tx
    .select({ enterpriseId: memberErrand.enterpriseId, memberId: memberErrand.memberId })
    .from(memberErrand)
    .where(and(eq(memberErrand.task, task), lacksTask(task, 'memberId', memberErrand.memberId)))
    .orderBy(asc(memberErrand.createdAt))
    .limit(limit);

/** Declares the task behind a promise. `keep` is repeated until it succeeds, and after it did if that was not noted. */
export const errandTask = (runtime: Runtime, task: string, keep: (errand: Errand) => Promise<void>): Effect =>
  effect({
    data: errandSchema,
    outstanding: (tx, limit) => listLost(tx, task, limit),
    async run(errand) {
      const { enterpriseId, memberId } = errand;
      const [open] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
        tx
          .select({ id: memberErrand.id })
          .from(memberErrand)
          .where(and(eq(memberErrand.memberId, memberId), eq(memberErrand.task, task))),
      );
      await keep(errand);
      // One that was made again meanwhile has another id, and a task of its own.
      if (open)
        await withEnterprise(runtime.db, enterpriseId, (tx) =>
          tx.delete(memberErrand).where(eq(memberErrand.id, open.id)),
        );
    },
  });
