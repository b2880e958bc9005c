import { type Caller, callerSchema } from '@account-center/caller';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, type Transaction, withEnterprise } from '../database/database.ts';
import { newId } from '../database/columns.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Logger } from '../log.ts';
import { job, type JobRow } from './job.table.ts';
import type { Queue, TaskDefinition } from './queue.ts';

export interface JobRun {
  id: string;
  enterpriseId: string;
  caller: Caller;
  /** Reports how far the work is. @throws JOB_CANCELLED when the client cancelled the job. */
  progress(done: number, total: number): Promise<void>;
  /** True when an earlier worker began this job and was lost. */
  resumed: boolean;
}

export interface JobDefinition {
  /** Does the work and answers what stands in the job's `result`. Must be resumable: it is run again after a crash. */
  run(run: JobRun, input: unknown): Promise<unknown>;
  concurrency?: number;
}

const taskDataSchema = z.object({ enterpriseId: z.string(), jobId: z.string() });
const taskName = (kind: string) => `job-${kind}`;
const isId = (enterpriseId: string, jobId: string) => and(eq(job.enterpriseId, enterpriseId), eq(job.id, jobId));

/** Creates a job in the running transaction. It is queued if and only if that commits. Returns the job's id. */
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

/** Asks a job to stop. One that is finished stays as it is. */
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

async function finish(db: Database, row: JobRow, end: Partial<JobRow>): Promise<void> {
  await withEnterprise(db, row.enterpriseId, (tx) =>
    tx
      .update(job)
      .set({ ...end, finishedAt: sql`now()` })
      .where(and(isId(row.enterpriseId, row.id), eq(job.state, 'RUNNING'))),
  );
}

function runOf(db: Database, row: JobRow): JobRun {
  return {
    id: row.id,
    enterpriseId: row.enterpriseId,
    caller: callerSchema.parse(row.caller),
    resumed: row.state === 'RUNNING',
    async progress(done, total) {
      const touched = await withEnterprise(db, row.enterpriseId, (tx) =>
        tx
          .update(job)
          .set({ progressDone: done, progressTotal: total })
          .where(and(isId(row.enterpriseId, row.id), eq(job.state, 'RUNNING')))
          .returning({ id: job.id }),
      );
      if (touched.length === 0) throw new DomainError('JOB_CANCELLED', 'The job was cancelled.');
    },
  };
}

export interface JobSurroundings {
  db: Database;
  log: Logger;
  /** Waits, for a while, until siblings have applied what was published. */
  settle: () => Promise<unknown>;
}

/** The task behind a kind of job: runs it, and keeps its outcome where the client can read it. */
function jobTask(definition: JobDefinition, { db, log, settle }: JobSurroundings): TaskDefinition {
  return {
    concurrency: definition.concurrency ?? 1,
    async run(data) {
      const { enterpriseId, jobId } = taskDataSchema.parse(data);
      const row = await begin(db, enterpriseId, jobId);
      if (!row) return;
      try {
        const result = await definition.run(runOf(db, row), row.input);
        // Whoever sees the job done finds what it did in the whole graph.
        await settle();
        await finish(db, row, { state: 'DONE', result: result ?? null });
      } catch (error) {
        if (!(error instanceof DomainError)) log.error({ err: error, jobId, kind: row.kind }, 'a job failed');
        const known = error instanceof DomainError;
        const errorMessage = known
          ? error.message
          : 'The job failed for an unexpected reason. Start it again, or ask the operator with the job id.';
        await finish(db, row, {
          state: 'FAILED',
          errorCode: known ? error.code : 'INTERNAL_SERVER_ERROR',
          errorMessage,
        });
      }
    },
  };
}

export const jobTasks = (
  jobs: Readonly<Record<string, JobDefinition>>,
  surroundings: JobSurroundings,
): Record<string, TaskDefinition> =>
  Object.fromEntries(
    Object.entries(jobs).map(([kind, definition]) => [taskName(kind), jobTask(definition, surroundings)]),
  );
