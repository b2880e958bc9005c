import { type ServiceName, serviceNames } from '@account-center/events';

/** Does something for every subgraph at the same time and keeps the results by name. */
export async function forEachService<Result>(
  work: (name: ServiceName) => Promise<Result>,
): Promise<Record<ServiceName, Result>> {
  const results = await Promise.all(serviceNames.map(async (name) => [name, await work(name)] as const));
  return Object.fromEntries(results) as Record<ServiceName, Result>;
}
