import { z } from 'zod';
import type { Runtime } from '../context.ts';
import { withEnterprise } from '../database/database.ts';
import { effect, type Effect } from '../jobs/task.ts';
import { ownContext } from '../request-context.ts';
import { drive } from './drive.ts';
import type { Plan } from './plan.ts';
import { findSaga, listWithoutTask } from './saga-rows.ts';
import { undo } from './undo.ts';

/** So that a saga that waits for a service does not delay others. */
const CONCURRENCY = 4;

const taskData = z.object({ enterpriseId: z.uuid(), sagaId: z.uuid() });

async function work(plan: Plan, runtime: Runtime, { enterpriseId, sagaId }: z.infer<typeof taskData>): Promise<void> {
  const row = await withEnterprise(runtime.db, enterpriseId, (tx) => findSaga(tx, plan.kind, sagaId));
  if (!row || row.finishedAt) return;
  const isAttended = plan.lostAfterMilliseconds !== null;
  if (isAttended || row.state === 'UNDOING')
    await undo(plan, ownContext(runtime, enterpriseId), { id: sagaId, onlyLost: isAttended });
  else await drive(plan, { runtime }, row);
}

/** The task of a kind of saga: it is retried until the saga is done or undone, however long a service is down. */
export const sagaTask = (plan: Plan, runtime: Runtime): Effect =>
  effect({
    data: taskData,
    concurrency: CONCURRENCY,
    run: (data) => work(plan, runtime, data),
    outstanding(tx, limit) {
      const { kind, task, lostAfterMilliseconds } = plan;
      const lostBefore =
        lostAfterMilliseconds === null ? null : new Date(runtime.now().getTime() - lostAfterMilliseconds);
      return listWithoutTask(tx, { kind, task, lostBefore, limit });
    },
  });
