import { type Runtime, ownContext } from '@account-center/kit';
import { withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { listLostProvisionings } from './provisioning.queries.ts';
import { undoProvisioning } from './undo-provisioning.ts';

const EVERY_MINUTE = '* * * * *';

/** A saga that was not touched for this long lost its process and is undone. */
const LOST_AFTER_MILLISECONDS = 30_000;

/** Undoes sagas whose process was lost between the two services. */
export async function recoverProvisionings(runtime: Runtime): Promise<void> {
  const deadline = new Date(runtime.now().getTime() - LOST_AFTER_MILLISECONDS);
  const lost = await withSystem(runtime.db, (tx) => listLostProvisionings(tx, deadline));
  const problems: unknown[] = [];
  for (const { enterpriseId, id } of lost) {
    const context = ownContext(runtime, enterpriseId);
    // One that cannot be undone now holds up none of the others.
    await undoProvisioning(context, id).catch((error: unknown) => problems.push(error));
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} lost sagas were not undone`);
}

export const provisioningTask = (runtime: Runtime): Sweep =>
  sweep({ cron: EVERY_MINUTE, run: () => recoverProvisionings(runtime) });
