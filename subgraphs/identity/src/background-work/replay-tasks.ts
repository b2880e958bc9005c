import { serviceNames } from '@account-center/events';
import { type BaseContext, commandOptionsOf, parseInput, REQUEST_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { replayServiceTasks } from '@account-center/kit/jobs';
import { z } from 'zod';
import { MAXIMUM_TASKS } from './background-work.rules.ts';

const replaySchema = z.object({
  service: z.enum(serviceNames),
  ids: z.array(z.uuid()).min(1).max(MAXIMUM_TASKS),
});

/** Runs tasks of a service again. The service writes an audit entry for each enterprise. @returns how many */
export async function replayTasks(context: BaseContext, rawInput: unknown): Promise<number> {
  const { service, ids } = parseInput(replaySchema, rawInput);
  const options = commandOptionsOf(context, REQUEST_DEADLINE_MILLISECONDS);
  return replayServiceTasks(context.runtime.siblings, service, ids, options);
}
