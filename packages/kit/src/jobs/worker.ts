import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Logger } from '../log.ts';
import type { BackgroundOptions } from './background.ts';
import { describeFailure, taskFailureSchema } from './failure.ts';
import { PermanentFailure, type TaskDefinition, type TaskEntry } from './task.ts';

const entryOf = ({ data, signal, retryCount, output }: JobWithMetadata): TaskEntry => ({
  data,
  signal,
  attempt: retryCount + 1,
  // A worker that failed stores its failure; a lost one cannot.
  resumed: retryCount > 0 && !taskFailureSchema.safeParse(output).success,
});

function runTask(task: TaskDefinition, entries: readonly TaskEntry[]): Promise<readonly unknown[]> {
  if (task.kind === 'effect') return task.runBatch(entries);
  const runs = entries.map(async (entry) => {
    await task.run(entry);
    return undefined;
  });
  return Promise.all(runs.map((run) => run.catch((error: unknown) => error ?? new Error('The sweep failed'))));
}

export interface WorkerOptions {
  service: string;
  log: Logger;
  background: BackgroundOptions;
  /** Called when a task becomes due after a delay. */
  wakeAfter: (milliseconds: number) => void;
}

/** The handler that pg-boss calls with the tasks of a worker: runs them and returns the outcome of each. */
export function createWorker(
  name: string,
  task: TaskDefinition,
  { service, log, background, wakeAfter }: WorkerOptions,
) {
  const settle = (job: JobWithMetadata, error: unknown): JobResult => {
    if (error === undefined) return { id: job.id, status: 'completed' };
    const output = describeFailure(error, job.output);
    const attempts = job.retryCount + 1;
    if (error instanceof PermanentFailure) {
      log.error({ err: error, task: name, taskId: job.id }, 'a task can never succeed and is a dead letter now');
      return { id: job.id, status: 'deadletter', output };
    }
    const level = attempts === background.stuckAfterAttempts ? 'error' : 'warn';
    log[level]({ err: error, task: name, taskId: job.id, attempts }, 'a task failed and will be tried again');
    return { id: job.id, status: 'failed', output };
  };
  return async (jobs: JobWithMetadata[]): Promise<JobResult[]> => {
    const entries = jobs.map(entryOf);
    const run = () => runTask(task, entries);
    const failures = await (background.intercept?.({ service, name }, run) ?? run()).catch((error: unknown) =>
      jobs.map(() => error),
    );
    const results = jobs.map((job, index) => settle(job, failures[index]));
    if (results.some(({ status }) => status === 'failed')) wakeAfter(background.firstDelayMilliseconds);
    return results;
  };
}
