import { type ServiceName, serviceNames } from '@account-center/events';

/**
 * Runs something for every subgraph concurrently and returns the results by name. If one fails, it still waits for
 * the others, so that nothing they use is closed meanwhile. @throws the first error
 */
export async function forEachService<Result>(
  work: (name: ServiceName) => Promise<Result>,
): Promise<Record<ServiceName, Result>> {
  const running = serviceNames.map(async (name) => [name, await work(name)] as const);
  await Promise.allSettled(running);
  return Object.fromEntries(await Promise.all(running)) as Record<ServiceName, Result>;
}
