import type { Caller } from '@account-center/claims';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, type Transaction, withEnterprise } from '../database/database.ts';
import { newId } from '../database/columns.ts';
import { DomainError, notFound } from '../errors.ts';
import { isOutage } from '../outage.ts';
import type { Logger } from '../log.ts';
import type { Principals } from '../principals.ts';
import { bounded } from './bounded.ts';
import { job, type JobRow } from './job.table.ts';
import { lacksTask } from './names.ts';
import type { Queue } from './queue.ts';
import { assertStarter, findStarter } from './starter.ts';
import { cancelled, Watch } from './watch.ts';
import { effect, type Effect, type TaskRun } from './task.ts';

export interface JobRun {
  id: string;
  enterpriseId: string;
  /** The starter, with their present permissions and scope. */
  caller: Caller;
  /**
   * Reports progress. @throws JOB_CANCELLED when the client cancelled the job, STARTER_REVOKED when its starter lost the
   * session or a permission.
   */
  progress(done: number, total: number): Promise<void>;
  /** Reports that the work continues without measurable progress: a job without progress fails after some time. */
  moved(): void;
  /**
   * Runs the last write of `tx`, which may take longer than a job may be without progress. Until `tx` ends the job cannot
   * be cancelled, so that the write is final. @throws JOB_CANCELLED, and JOB_STALLED when it takes too long
   */
  hold<T>(tx: Transaction, write: () => Promise<T>): Promise<T>;
  /** Aborted when the job was cancelled, or failed for lack of progress. */
  signal: AbortSignal;
  /** True when an earlier worker of this job was lost. */
  resumed: boolean;
}

export interface JobDefinition {
  /** Does the work and returns the job's `result`. Must be resumable: it runs again after a crash. */
  run(run: JobRun, input: unknown): Promise<unknown>;
  /** Permissions that its starter must hold while it runs. */
  requires?: readonly string[];
  /** Maximum number of concurrent jobs of this kind in one process, of different enterprises. */
  concurrency?: number;
  /** A job without progress for this time fails; three minutes unless set. */
  stalledAfterMilliseconds?: number;
  /** A write in `hold` that takes longer is rolled back, and the job fails; 15 minutes unless set. */
  heldAtMostMilliseconds?: number;
}

const CONCURRENCY = 4;
const STALLED_AFTER_MILLISECONDS = 180_000;
const HELD_AT_MOST_MILLISECONDS = 900_000;
/** The queue's maximum. A job that hangs is detected by its missing progress. */
const EXPIRE_SECONDS = 23 * 3_600;
/** A job that lost its worker this often probably crashes its workers, so it is given up. */
const MAXIMUM_TRIES = 8;
/** How long a job is retried while the database, a sibling or the file store is unavailable. */
const OUTAGE_HOURS = 24;

const taskDataSchema = z.object({ enterpriseId: z.string(), jobId: z.string() });
const taskName = (kind: string) => `job-${kind}`;
const isId = (enterpriseId: string, jobId: string) => and(eq(job.enterpriseId, enterpriseId), eq(job.id, jobId));

/** Creates a job in the running transaction, which also queues it. @returns the job's id */
export async function startJob(
  tx: Transaction,
  queue: Queue,
  options: { kind: string; caller: Caller; enterpriseId: string; input: object; progressTotal?: number },
): Promise<string> {
  const id = newId();
  const { kind, caller, enterpriseId, input, progressTotal = null } = options;
  await tx.insert(job).values({ id, enterpriseId, kind, caller, input, progressTotal });
  await queue.enqueue(tx, taskName(kind), { enterpriseId, jobId: id });
  return id;
}

export async function findJob(tx: Transaction, jobId: string): Promise<JobRow | undefined> {
  const [row] = await tx.select().from(job).where(eq(job.id, jobId));
  return row;
}

/** Locks a job until the transaction ends. @throws NOT_FOUND */
export async function lockJob(tx: Transaction, jobId: string): Promise<JobRow> {
  const [row] = await tx.select().from(job).where(eq(job.id, jobId)).for('update');
  if (!row) throw notFound('job', jobId);
  return row;
}

/** Cancels a job. A finished one stays unchanged. */
export async function cancelJob(tx: Transaction, jobId: string): Promise<JobRow> {
  await tx
    .update(job)
    .set({ state: 'CANCELLED', finishedAt: sql`now()` })
    .where(and(eq(job.id, jobId), sql`${job.state} in ('QUEUED', 'RUNNING')`));
  const row = await findJob(tx, jobId);
  if (!row) throw notFound('job', jobId);
  return row;
}

async function begin(db: Database, enterpriseId: string, jobId: string): Promise<JobRow | undefined> {
  return withEnterprise(db, enterpriseId, async (tx) => {
    const [row] = await tx.select().from(job).where(isId(enterpriseId, jobId)).for('update');
    if (!row || !['QUEUED', 'RUNNING'].includes(row.state)) return undefined;
    await tx
      .update(job)
      .set({ state: 'RUNNING', startedAt: row.startedAt ?? sql`now()` })
      .where(isId(enterpriseId, jobId));
    return row;
  });
}

/** Shows the client a job that will be retried as waiting. */
async function wait(db: Database, row: JobRow): Promise<void> {
  await withEnterprise(db, row.enterpriseId, (tx) =>
    tx
      .update(job)
      .set({ state: 'QUEUED' })
      .where(and(isId(row.enterpriseId, row.id), eq(job.state, 'RUNNING'))),
  );
}

async function finish(db: Database, row: JobRow, end: Partial<JobRow>): Promise<void> {
  await withEnterprise(db, row.enterpriseId, (tx) =>
    tx
      .update(job)
      .set({ ...end, finishedAt: sql`now()` })
      .where(and(isId(row.enterpriseId, row.id), eq(job.state, 'RUNNING'))),
  );
}

const isRunning = (row: JobRow) => and(isId(row.enterpriseId, row.id), eq(job.state, 'RUNNING'));

interface Held {
  watch: Watch;
  heldAtMostMilliseconds: number;
  /** The starter with their present permissions. */
  caller: Caller;
  assertHeld(): Promise<void>;
}

function runOf(db: Database, row: JobRow, { watch, heldAtMostMilliseconds, caller, assertHeld }: Held): JobRun {
  return {
    id: row.id,
    enterpriseId: row.enterpriseId,
    caller,
    resumed: row.state === 'RUNNING',
    signal: watch.signal,
    moved: () => watch.moved(),
    async progress(done, total) {
      watch.moved();
      const touched = await withEnterprise(db, row.enterpriseId, (tx) =>
        tx
          .update(job)
          .set({ progressDone: done, progressTotal: total })
          .where(isRunning(row))
          .returning({ id: job.id }),
      );
      if (touched.length === 0 || watch.signal.aborted) throw cancelled();
      await assertHeld();
    },
    async hold(tx, write) {
      watch.moved();
      const [held] = await tx.select({ id: job.id }).from(job).where(isRunning(row)).for('update');
      if (!held || watch.signal.aborted) throw cancelled();
      return watch.held(() => bounded(tx, heldAtMostMilliseconds, write));
    },
  };
}

export interface JobSurroundings {
  db: Database;
  log: Logger;
  /** Waits for a limited time until siblings have applied the published events. */
  settle: () => Promise<unknown>;
  /** Overrides the value of every kind. */
  stalledAfterMilliseconds?: number | undefined;
  principals: Principals;
}

const LOST = new DomainError('JOB_LOST', 'The job was ended because its workers were lost repeatedly. Start it again.');

/** Whether the job is retried after an outage; its client sees it as waiting. */
function isWaitedOut(row: JobRow, error: unknown): boolean {
  return isOutage(error) && Date.now() - row.createdAt.getTime() < OUTAGE_HOURS * 3_600_000;
}

/** Does the work while its starter keeps the session and the permissions. @throws STARTER_REVOKED */
async function runHeld(
  definition: JobDefinition,
  row: JobRow,
  { db, principals }: JobSurroundings,
  { watch, heldAtMostMilliseconds }: Pick<Held, 'watch' | 'heldAtMostMilliseconds'>,
) {
  const { requires = [] } = definition;
  const caller = await findStarter(principals, row, requires);
  const assertHeld = () => assertStarter(principals, row, requires);
  const run = runOf(db, row, { watch, heldAtMostMilliseconds, caller, assertHeld });
  const result = await definition.run(run, row.input);
  await assertHeld();
  return result;
}

async function runJob(definition: JobDefinition, row: JobRow, surroundings: JobSurroundings): Promise<unknown> {
  const { db, settle } = surroundings;
  const { heldAtMostMilliseconds = HELD_AT_MOST_MILLISECONDS } = definition;
  const stalledAfterMilliseconds =
    surroundings.stalledAfterMilliseconds ?? definition.stalledAfterMilliseconds ?? STALLED_AFTER_MILLISECONDS;
  const watch = new Watch({ stalledAfterMilliseconds, heldAtMostMilliseconds }, () =>
    withEnterprise(db, row.enterpriseId, async (tx) => (await findJob(tx, row.id))?.state === 'RUNNING'),
  );
  const result = await watch.over(runHeld(definition, row, surroundings, { watch, heldAtMostMilliseconds }));
  // A client that sees the job done must find its changes in the whole graph.
  await settle();
  return result;
}

function outcomeOf(error: unknown): Partial<JobRow> {
  if (error instanceof DomainError) return { state: 'FAILED', errorCode: error.code, errorMessage: error.message };
  const errorMessage = 'The job failed for an unexpected reason. Start it again, or ask the operator with the job id.';
  return { state: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', errorMessage };
}

/** Runs a job and stores its outcome for the client. @throws to be retried */
async function workOn(
  definition: JobDefinition,
  { enterpriseId, jobId }: z.infer<typeof taskDataSchema>,
  { resumed, attempt }: TaskRun,
  surroundings: JobSurroundings,
): Promise<void> {
  const { db, log } = surroundings;
  const row = await begin(db, enterpriseId, jobId);
  if (!row) return;
  if (resumed && attempt > MAXIMUM_TRIES) {
    log.error({ jobId, kind: row.kind }, 'a job was given up: its workers were lost again and again');
    return finish(db, row, outcomeOf(LOST));
  }
  let end: Partial<JobRow>;
  try {
    end = { state: 'DONE', result: (await runJob(definition, row, surroundings)) ?? null };
  } catch (error) {
    if (isWaitedOut(row, error)) {
      await wait(db, row).catch(() => undefined);
      throw error;
    }
    if (!(error instanceof DomainError)) log.error({ err: error, jobId, kind: row.kind }, 'a job failed');
    end = outcomeOf(error);
  }
  await finish(db, row, end);
}

/** Unfinished jobs without a task. */
const listOpenJobs = (tx: Transaction, kind: string, limit: number) =>
  tx
    .select({ enterpriseId: job.enterpriseId, jobId: job.id })
    .from(job)
    .where(
      and(eq(job.kind, kind), sql`${job.state} in ('QUEUED', 'RUNNING')`, lacksTask(taskName(kind), 'jobId', job.id)),
    )
    .orderBy(job.createdAt)
    .limit(limit);

/** The task of a kind of job. One job per enterprise runs at a time, so that enterprises do not delay each other. */
const jobTask = (kind: string, definition: JobDefinition, surroundings: JobSurroundings): Effect =>
  effect({
    data: taskDataSchema,
    concurrency: definition.concurrency ?? CONCURRENCY,
    perEnterprise: 1,
    expireInSeconds: EXPIRE_SECONDS,
    run: (data, run) => workOn(definition, data, run, surroundings),
    outstanding: (tx, limit) => listOpenJobs(tx, kind, limit),
  });

export const jobTasks = (
  jobs: Readonly<Record<string, JobDefinition>>,
  surroundings: JobSurroundings,
): Record<string, Effect> =>
  Object.fromEntries(
    Object.entries(jobs).map(([kind, definition]) => [taskName(kind), jobTask(kind, definition, surroundings)]),
  );
