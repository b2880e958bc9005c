import { type Runtime, ownContext } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import type { Effect } from '@account-center/kit/jobs';
import { eq } from 'drizzle-orm';
import { updateHolder } from '../account/index.ts';
import { errandTask } from './errand.task.ts';
import { member } from './member.table.ts';
import type { Errand } from './promise-errands.ts';

export const FOLLOW_TASK = 'follow-directory';

/** Updates an account from its member's current data in the directory. */
export async function followDirectory(runtime: Runtime, { enterpriseId, memberId }: Errand): Promise<void> {
  const [row] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.select().from(member).where(eq(member.id, memberId)),
  );
  if (row?.status !== 'ACTIVE') return;
  await updateHolder(ownContext(runtime, enterpriseId), row);
}

/** Updates the account's holder from the directory; retried until identity has accepted it. */
export const followTask = (runtime: Runtime): Effect =>
  errandTask(runtime, FOLLOW_TASK, (errand) => followDirectory(runtime, errand));
