import { sql } from 'drizzle-orm';
import { type Database, withSystem } from '../database/database.ts';
import { FORGET_REQUESTS, forgetRequests } from '../idempotency/forget-requests.task.ts';
import type { Logger } from '../log.ts';
import type { BackgroundOptions } from './background.ts';
import { DEAD_LETTERS, QUEUE_SCHEMA } from './names.ts';
import type { Queue } from './queue.ts';
import { type Effect, type Sweep, sweep, type TaskDefinition } from './task.ts';

const REQUEUE_TASK = 'requeue-lost-tasks';
const UNKNOWN_TASK = 'put-unknown-tasks-aside';
const EVERY_MINUTE = '* * * * *';
/** Maximum number of tasks of one kind that one transaction queues again. */
const BATCH = 500;

interface SweepSurroundings {
  db: Database;
  queue: Queue;
  log: Logger;
  background: BackgroundOptions;
}

type Tasks = Readonly<Record<string, TaskDefinition>>;

/** Queues tasks again that are outstanding by the service's tables but missing in the queue. */
function requeueSweep(tasks: Tasks, { db, queue, log }: SweepSurroundings): Sweep {
  const requeue = (name: string, task: Effect) =>
    withSystem(db, async (tx) => {
      const lost = await task.outstanding(tx, BATCH);
      await queue.enqueueAll(tx, name, lost);
      return lost.length;
    });
  return sweep({
    cron: EVERY_MINUTE,
    async run({ signal }) {
      const problems: unknown[] = [];
      for (const [name, task] of Object.entries(tasks)) {
        if (task.kind !== 'effect') continue;
        try {
          for (let found = BATCH; found === BATCH && !signal.aborted; ) {
            found = await requeue(name, task);
            if (found > 0) log.warn({ task: name, found }, 'tasks had been lost and are queued again');
          }
        } catch (error) {
          problems.push(error);
        }
      }
      if (problems.length > 0) throw new AggregateError(problems, 'Not every lost task was looked for');
    },
  });
}

/** Makes dead letters of tasks of unknown kinds, which would wait for ever. */
async function putUnknownAside(db: Database, known: readonly string[], milliseconds: number): Promise<string[]> {
  const jobs = sql`${sql.identifier(QUEUE_SCHEMA)}.job`;
  const reason = JSON.stringify({
    message: 'No worker of this version knows this task.',
    code: 'TASK_UNKNOWN',
    firstFailedAt: new Date().toISOString(),
  });
  const moved = await withSystem(db, (tx) =>
    tx.execute<{ name: string }>(sql`
      with unknown as (
        delete from ${jobs} where name <> all(${`{${known.join(',')}}`}::text[]) and name not like '\\_\\_pgboss%'
          and state < 'active' and start_after < now() - make_interval(secs => ${milliseconds / 1_000})
        returning *)
      insert into ${jobs} (name, data, priority, retry_limit, retry_delay, retry_backoff, created_on, keep_until,
        deletion_seconds, group_id, source_name, source_id, source_created_on, source_retry_count, source_output, source_root_id)
      select ${DEAD_LETTERS}, data, priority, q.retry_limit, q.retry_delay, q.retry_backoff, now(),
        now() + make_interval(secs => q.retention_seconds), q.deletion_seconds, group_id,
        unknown.name, id, unknown.created_on, retry_count, coalesce(output, ${reason}::jsonb), coalesce(source_root_id, id)
      from unknown, ${sql.identifier(QUEUE_SCHEMA)}.queue q where q.name = ${DEAD_LETTERS}
      returning source_name as name`),
  );
  return [...new Set(moved.map(({ name }) => name))];
}

const unknownSweep = (tasks: Tasks, { db, log, background }: SweepSurroundings): Sweep =>
  sweep({
    cron: EVERY_MINUTE,
    async run() {
      const known = [...Object.keys(tasks), DEAD_LETTERS, REQUEUE_TASK, UNKNOWN_TASK, FORGET_REQUESTS];
      const names = await putUnknownAside(db, known, background.unknownAfterMilliseconds);
      if (names.length > 0) log.error({ tasks: names }, 'tasks without a worker became dead letters');
    },
  });

/** The sweeps of every service: they requeue lost tasks and delete data that is kept for a day. */
export const keepingSweeps = (tasks: Tasks, surroundings: SweepSurroundings): Record<string, Sweep> => ({
  [REQUEUE_TASK]: requeueSweep(tasks, surroundings),
  [UNKNOWN_TASK]: unknownSweep(tasks, surroundings),
  [FORGET_REQUESTS]: forgetRequests(surroundings.db),
});
