import { type Effect, effect, newId, type Runtime, serviceCaller, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { updateHolder } from './member.holder.ts';
import { member } from './member.table.ts';

export const FOLLOW_TASK = 'follow-directory';

const taskData = z.object({ enterpriseId: z.uuid(), memberId: z.uuid() });

/** Lets an account follow what the directory says of its member now. */
export async function follow(runtime: Runtime, { enterpriseId, memberId }: z.infer<typeof taskData>): Promise<void> {
  const [row] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.select().from(member).where(eq(member.id, memberId)),
  );
  if (row?.status !== 'ACTIVE') return;
  await updateHolder({ runtime, caller: serviceCaller(runtime.service, enterpriseId), requestId: newId() }, row);
}

/** Lets the account's holder follow the directory; repeated until identity has taken it over. */
export const followTask = (runtime: Runtime): Effect =>
  effect({ data: taskData, outstanding: null, run: (data) => follow(runtime, data) });
