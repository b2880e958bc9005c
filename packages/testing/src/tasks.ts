import type { ServiceName } from '@account-center/events';
import { withSystem } from '@account-center/kit/database';
import type { TestSystem } from './system.ts';

/** Gives a task to the workers of a service, which begin it at once. */
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
