import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../database/database.ts';
import { uuids } from '../database/arrays.ts';
import type { BackgroundOptions } from './background.ts';
import { taskFailureSchema } from './failure.ts';
import { DEAD_LETTERS, QUEUE_SCHEMA } from './names.ts';

/** DEAD: cannot succeed by retrying, and waits to be replayed. STUCK: has failed for long, and is still retried. */
export const troubles = ['DEAD', 'STUCK'] as const;
export type Trouble = (typeof troubles)[number];

/** A task that needs an operator. */
export interface TroubledTask {
  id: string;
  task: string;
  trouble: Trouble;
  /** Null when it does not belong to one enterprise. */
  enterpriseId: string | null;
  attempts: number;
  errorCode: string | null;
  error: string | null;
  failingSince: Date | null;
  queuedAt: Date;
  /** The task's data, as JSON. */
  data: string;
}

/** Figures of the queue of one kind of task. */
export interface QueueFigures {
  task: string;
  /** Due tasks that wait for a worker. */
  waiting: number;
  oldestWaitingSeconds: number;
  stuck: number;
  dead: number;
}

type Stuck = Pick<BackgroundOptions, 'stuckAfterAttempts' | 'stuckAfterMilliseconds'>;

const jobs = sql`${sql.identifier(QUEUE_SCHEMA)}.job`;

const isDead = sql`(task.name = ${DEAD_LETTERS} and task.state < 'active')`;

const isStuck = ({ stuckAfterAttempts, stuckAfterMilliseconds }: Stuck): SQL => sql`(
  task.name <> ${DEAD_LETTERS} and task.state < 'completed' and task.output is not null
  and (task.retry_count + 1 >= ${stuckAfterAttempts}
    or (task.output ->> 'firstFailedAt')::timestamptz < now() - make_interval(secs => ${stuckAfterMilliseconds / 1_000})))`;

const rowSchema = z.object({
  id: z.string(),
  task: z.string(),
  dead: z.boolean(),
  enterprise_id: z.string().nullable(),
  attempts: z.number(),
  failure: z.unknown(),
  queued_at: z.coerce.date(),
  data: z.unknown(),
});

/** pg-boss's own note about a lost worker or a task that ran too long. */
const queueNoteSchema = z.object({ value: z.object({ message: z.string() }) });

function failureOf(output: unknown): Pick<TroubledTask, 'errorCode' | 'error' | 'failingSince'> {
  const own = taskFailureSchema.safeParse(output);
  if (own.success)
    return { errorCode: own.data.code, error: own.data.message, failingSince: new Date(own.data.firstFailedAt) };
  const note = queueNoteSchema.safeParse(output);
  return { errorCode: null, error: note.success ? note.data.value.message : null, failingSince: null };
}

/**
 * Dead letters and stuck tasks of the service, the oldest first. In a transaction across enterprises.
 * @param ids only among these
 */
export async function listTroubled(
  tx: Transaction,
  { limit, stuck, ids }: { limit: number; stuck: Stuck; ids?: readonly string[] },
): Promise<TroubledTask[]> {
  const rows = await tx.execute(sql`
    select task.id, coalesce(task.source_name, task.name) as task, ${isDead} as dead,
      task.data ->> 'enterpriseId' as enterprise_id,
      coalesce(task.source_retry_count, task.retry_count) + 1 as attempts,
      coalesce(task.source_output, task.output) as failure,
      coalesce(task.source_created_on, task.created_on)::text as queued_at, task.data
    from ${jobs} task where (${isDead} or ${isStuck(stuck)}) and ${ids ? sql`task.id = any(${uuids(ids)})` : sql`true`}
    order by ${isDead} desc, coalesce(task.source_created_on, task.created_on) limit ${limit}`);
  return z
    .array(rowSchema)
    .parse([...rows])
    .map(({ id, task, dead, enterprise_id, attempts, failure, queued_at, data }) => ({
      id,
      task,
      trouble: dead ? 'DEAD' : 'STUCK',
      enterpriseId: enterprise_id,
      attempts,
      ...failureOf(failure),
      queuedAt: queued_at,
      data: JSON.stringify(data ?? {}),
    }));
}

/** Figures of each queue of the service. */
export async function readFigures(tx: Transaction, stuck: Stuck): Promise<QueueFigures[]> {
  const isWaiting = sql`(task.name <> ${DEAD_LETTERS} and task.state < 'active' and task.start_after <= now())`;
  const rows = await tx.execute<{ [K in keyof QueueFigures]: QueueFigures[K] }>(sql`
    select coalesce(task.source_name, task.name) as task,
      count(*) filter (where ${isWaiting})::int as waiting,
      coalesce(extract(epoch from now() - min(task.start_after) filter (where ${isWaiting})), 0)::float as "oldestWaitingSeconds",
      count(*) filter (where ${isStuck(stuck)})::int as stuck,
      count(*) filter (where ${isDead})::int as dead
    from ${jobs} task where task.state < 'completed' group by 1 order by 1`);
  return [...rows];
}

/** Makes tasks that wait for their next attempt due now. @returns how many */
export async function hurry(tx: Transaction, ids: readonly string[]): Promise<number> {
  const hurried = await tx.execute(sql`update ${jobs} set start_after = now()
    where id = any(${uuids(ids)}) and name <> ${DEAD_LETTERS} and state = 'retry'`);
  return hurried.count;
}
