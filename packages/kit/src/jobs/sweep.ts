import { sql } from 'drizzle-orm';
import { type Database, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import { job } from './job.table.ts';
import { QUEUE_SCHEMA, type TaskDefinition } from './queue.ts';

export const SWEEP_TASK = 'sweep-lost-jobs';
const EVERY_MINUTE = '* * * * *';

/** A job and its task commit together: what has no task that waits, runs or is tried again will never be worked on. */
async function failLostJobs(db: Database): Promise<string[]> {
  const message =
    'The job was given up: its workers were lost again and again. Nothing works on it any more; start it again.';
  const lost = await withSystem(db, (tx) =>
    tx
      .update(job)
      .set({ state: 'FAILED', errorCode: 'JOB_LOST', errorMessage: message, finishedAt: sql`now()` })
      .where(
        sql`${job.state} in ('QUEUED', 'RUNNING') and not exists (
          select from ${sql.identifier(QUEUE_SCHEMA)}.job task
          where task.name = 'job-' || ${job.kind} and task.data ->> 'jobId' = ${job.id}::text
            and task.state in ('created', 'retry', 'active'))`,
      )
      .returning({ id: job.id }),
  );
  return lost.map(({ id }) => id);
}

/** Ends jobs whose task the queue has given up, so that whoever follows them is told. */
export const sweepTask = ({ db, log }: { db: Database; log: Logger }): TaskDefinition => ({
  cron: EVERY_MINUTE,
  async run() {
    const jobIds = await failLostJobs(db);
    if (jobIds.length > 0) log.error({ jobIds }, 'jobs were given up: their workers were lost again and again');
  },
});
