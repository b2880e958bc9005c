import { type ServiceName, serviceNames } from '@account-center/events';
import {
  parseInput,
  readServiceTasks,
  replayServiceTasks,
  type ServiceTasks,
  REQUEST_DEADLINE_MILLISECONDS,
} from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';

const MAXIMUM_TASKS = 200;

const readSchema = z.object({ first: z.number().int().min(1).max(MAXIMUM_TASKS) });
const replaySchema = z.object({
  service: z.enum(serviceNames),
  ids: z.array(z.uuid()).min(1).max(MAXIMUM_TASKS),
});

/** The background work of a service; null when it does not answer. */
export interface ServiceWork {
  service: ServiceName;
  work: ServiceTasks | null;
}

/** Operators belong to no enterprise, and neither do the commands in their name. */
const commandOf = ({ caller, requestId }: Context) => ({
  enterpriseId: '',
  actor: caller,
  requestId,
  deadlineMilliseconds: REQUEST_DEADLINE_MILLISECONDS,
});

/** Asks every service what of its background work needs somebody. */
export async function listBackgroundWork(context: Context, rawInput: unknown): Promise<ServiceWork[]> {
  const { first } = parseInput(readSchema, rawInput);
  const { siblings } = context.runtime;
  return Promise.all(
    serviceNames.map(async (service) => ({
      service,
      work: await readServiceTasks(siblings, service, first, commandOf(context)).catch((error: unknown) => {
        context.log.warn({ err: error, service }, 'a service did not tell its background work');
        return null;
      }),
    })),
  );
}

/** Runs tasks of a service again. The service puts it on record with each enterprise. @returns how many */
export async function replayTasks(context: Context, rawInput: unknown): Promise<number> {
  const { service, ids } = parseInput(replaySchema, rawInput);
  return replayServiceTasks(context.runtime.siblings, service, ids, commandOf(context));
}
