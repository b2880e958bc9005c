import type { ServiceName } from '@account-center/events';
import { withSystem } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { TestSystem } from './system.ts';

/** Queues a task for the workers of a service, which start it at once. */
export async function enqueueTask(
  { subgraphs }: Pick<TestSystem, 'subgraphs'>,
  service: ServiceName,
  task: string,
  data: object = {},
): Promise<void> {
  const { db, queue } = subgraphs[service].runtime;
  await withSystem(db, (tx) => queue.enqueue(tx, task, data));
  queue.wake();
}

/** Runs a service's sweep for lost tasks, and waits until it has ended. */
export async function requeueLostTasks(system: Pick<TestSystem, 'subgraphs'>, service: ServiceName): Promise<void> {
  const { db } = system.subgraphs[service].runtime;
  const task = 'requeue-lost-tasks';
  const [{ now } = { now: '' }] = await withSystem(db, (tx) => tx.execute<{ now: string }>(sql`select now()::text`));
  const sweep = async () => {
    // A sweep that is queued or running is not queued again.
    await enqueueTask(system, service, task);
    const find = sql`select 1 from pgboss.job
      where name = ${task} and state = 'completed' and started_on > ${now}::timestamptz`;
    return (await withSystem(db, (tx) => tx.execute(find))).length;
  };
  await expect.poll(sweep).toBeGreaterThan(0);
}
