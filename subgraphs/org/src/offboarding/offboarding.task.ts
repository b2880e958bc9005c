import type { Runtime } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import { effect, type Effect } from '@account-center/kit/jobs';
import { z } from 'zod';
import { driveOffboarding } from './drive-offboarding.ts';
import { findOffboarding, listWithoutTask } from './offboarding.queries.ts';

/** One that hangs at a service holds up no other. */
const CONCURRENCY = 4;

const taskData = z.object({ enterpriseId: z.uuid(), offboardingId: z.uuid() });

/** Throws while it is unfinished, so that it is tried again. */
async function goOn(runtime: Runtime, { enterpriseId, offboardingId }: z.infer<typeof taskData>): Promise<void> {
  const row = await withEnterprise(runtime.db, enterpriseId, (tx) => findOffboarding(tx, offboardingId));
  if (row && !(await driveOffboarding(runtime, row)))
    throw new Error(`The off-boarding ${offboardingId} is not finished`);
}

/** The task behind a begun off-boarding: it is owed until every step is done, however long its services are down. */
export const offboardingTask = (runtime: Runtime): Effect =>
  effect({
    data: taskData,
    concurrency: CONCURRENCY,
    outstanding: listWithoutTask,
    run: (data) => goOn(runtime, data),
  });
