import { type Effect, newId, type Runtime, serviceCaller, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { type Errand, errandTask } from './member.errand.ts';
import { updateHolder } from './member.holder.ts';
import { member } from './member.table.ts';

export const FOLLOW_TASK = 'follow-directory';

/** Lets an account follow what the directory says of its member now. */
export async function follow(runtime: Runtime, { enterpriseId, memberId }: Errand): Promise<void> {
  const [row] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.select().from(member).where(eq(member.id, memberId)),
  );
  if (row?.status !== 'ACTIVE') return;
  await updateHolder({ runtime, caller: serviceCaller(runtime.service, enterpriseId), requestId: newId() }, row);
}

/** Lets the account's holder follow the directory; repeated until identity has taken it over. */
export const followTask = (runtime: Runtime): Effect =>
  errandTask(runtime, FOLLOW_TASK, (errand) => follow(runtime, errand));
