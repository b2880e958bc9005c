import { type ServiceName, serviceNames } from '@account-center/events';

/**
 * Does something for every subgraph at the same time and keeps the results by name. When one fails the others are
 * waited for, so that nothing is taken away from under them. @throws what the first of them threw.
 */
export async function forEachService<Result>(
  work: (name: ServiceName) => Promise<Result>,
): Promise<Record<ServiceName, Result>> {
  const running = serviceNames.map(async (name) => [name, await work(name)] as const);
  await Promise.allSettled(running);
  return Object.fromEntries(await Promise.all(running)) as Record<ServiceName, Result>;
}
