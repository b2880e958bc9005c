import { withSystem } from '@account-center/kit/database';
import { enqueueTask, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';

/** Gives a task to identity's workers, and waits until one of them has done it. */
export async function runTask(system: TestSystem, task: string, data: object = {}): Promise<void> {
  const { db } = system.subgraphs.identity.runtime;
  const mark = crypto.randomUUID();
  await enqueueTask(system, 'identity', task, { ...data, mark });
  const stateOf = async () => {
    const find = sql`select state from pgboss.job where name = ${task} and data->>'mark' = ${mark}`;
    return (await withSystem(db, (tx) => tx.execute<{ state: string }>(find)))[0]?.state;
  };
  await expect.poll(stateOf).toBe('completed');
}
