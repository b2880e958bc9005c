import { type ServiceName, serviceNames } from '@account-center/events';
import { type BaseContext, commandOptionsOf, parseInput, REQUEST_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { readServiceTasks, type ServiceTasks } from '@account-center/kit/jobs';
import { z } from 'zod';
import { MAXIMUM_TASKS } from './background-work.rules.ts';

const readSchema = z.object({ first: z.number().int().min(1).max(MAXIMUM_TASKS) });

/** The background work of a service; null if the service does not answer. */
export interface ServiceWork {
  service: ServiceName;
  work: ServiceTasks | null;
}

/** Asks every service which of its background tasks need attention. */
export async function listBackgroundWork(context: BaseContext, rawInput: unknown): Promise<ServiceWork[]> {
  const { first } = parseInput(readSchema, rawInput);
  const { siblings } = context.runtime;
  const options = commandOptionsOf(context, REQUEST_DEADLINE_MILLISECONDS);
  return Promise.all(
    serviceNames.map(async (service) => ({
      service,
      work: await readServiceTasks(siblings, service, first, options).catch((error: unknown) => {
        context.log.warn({ err: error, service }, 'a service did not tell its background work');
        return null;
      }),
    })),
  );
}
