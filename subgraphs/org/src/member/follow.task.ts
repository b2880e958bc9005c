import { type Runtime, ownContext } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import type { Effect } from '@account-center/kit/jobs';
import { eq } from 'drizzle-orm';
import { updateHolder } from '../account/index.ts';
import { errandTask } from './errand.task.ts';
import { member } from './member.table.ts';
import type { Errand } from './promise-errands.ts';

export const FOLLOW_TASK = 'follow-directory';

/** Lets an account follow what the directory says of its member now. */
export async function followDirectory(runtime: Runtime, { enterpriseId, memberId }: Errand): Promise<void> {
  const [row] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.select().from(member).where(eq(member.id, memberId)),
  );
  if (row?.status !== 'ACTIVE') return;
  await updateHolder(ownContext(runtime, enterpriseId), row);
}

/** Lets the account's holder follow the directory; repeated until identity has taken it over. */
export const followTask = (runtime: Runtime): Effect =>
  errandTask(runtime, FOLLOW_TASK, (errand) => followDirectory(runtime, errand));
