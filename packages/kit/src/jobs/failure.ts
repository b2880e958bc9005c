import { z } from 'zod';
import { sqlState } from '../database/retry.ts';
import { DomainError } from '../errors.ts';
import { reasonOf } from '../reason.ts';

/** A task's last failure as stored in the queue, for the operator. */
export const taskFailureSchema = z.object({
  message: z.string(),
  code: z.string().nullable(),
  /** When the current series of failures began. */
  firstFailedAt: z.iso.datetime(),
});
export type TaskFailure = z.infer<typeof taskFailureSchema>;

/** @param last the stored previous failure; another shape is the queue's own note about a lost worker */
export function describeFailure(error: unknown, last: unknown): TaskFailure {
  const before = taskFailureSchema.safeParse(last);
  return {
    message: reasonOf(error),
    code: error instanceof DomainError ? error.code : (sqlState(error) ?? null),
    firstFailedAt: before.success ? before.data.firstFailedAt : new Date().toISOString(),
  };
}
