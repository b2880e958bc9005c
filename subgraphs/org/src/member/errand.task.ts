import type { Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { and, asc, eq } from 'drizzle-orm';
import { memberErrand } from './member.table.ts';
import { type Errand, errandSchema } from './promise-errands.ts';

/** Open errands without a task. */
const listLost = (tx: Transaction, task: string, limit: number): Promise<Errand[]> =>
  tx
    .select({ enterpriseId: memberErrand.enterpriseId, memberId: memberErrand.memberId })
    .from(memberErrand)
    .where(and(eq(memberErrand.task, task), lacksTask(task, 'memberId', memberErrand.memberId)))
    .orderBy(asc(memberErrand.createdAt))
    .limit(limit);

/**
 * Declares the task that does an errand. `keep` is retried until it succeeds. It must be idempotent: it runs again if
 * its success was not recorded.
 */
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
      // An errand that was queued again meanwhile has a new id and its own task.
      if (open)
        await withEnterprise(runtime.db, enterpriseId, (tx) =>
          tx.delete(memberErrand).where(eq(memberErrand.id, open.id)),
        );
    },
  });
