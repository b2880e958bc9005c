import type { ErrorCode } from '@account-center/errors';
import type { z } from 'zod';
import type { Transaction } from '../database/database.ts';
import { DomainError } from '../errors.ts';

/**
 * Work that cannot succeed by retrying: it becomes a dead letter, which the platform operator sees and replays once the
 * cause is fixed. After any other error a task is retried without end.
 */
export class PermanentFailure extends DomainError {
  constructor(code: ErrorCode, message: string) {
    super(code, message);
    this.name = 'PermanentFailure';
  }
}

/** The run of a task. */
export interface TaskRun {
  /** Aborted when the queue has taken the task away: it ran too long, or its worker was presumed dead. */
  signal: AbortSignal;
  /** Number of this attempt, from 1. */
  attempt: number;
  /** True when the previous worker was lost before it finished or failed. */
  resumed: boolean;
}

/** One task of a batch. */
export interface TaskEntry extends TaskRun {
  data: unknown;
}

/**
 * Finds work that is outstanding by the service's tables but has no task; a sweep queues it again (see `lacksTask`). Runs
 * in a transaction across enterprises.
 */
export type Outstanding<Data> = (tx: Transaction, limit: number) => Promise<Data[]>;

interface TaskCommon {
  /** Maximum number of concurrent tasks, or batches of them, in one process. */
  concurrency?: number;
  /** Maximum number of concurrent tasks of one enterprise in all processes, so that it does not delay others. */
  perEnterprise?: number;
  /** A task that runs longer is aborted and retried. */
  expireInSeconds?: number;
}

/** A promised effect: retried without end. */
export interface Effect extends TaskCommon {
  kind: 'effect';
  /** Maximum number of tasks that a worker takes at once. */
  batchSize: number;
  /** @returns the error of each entry, undefined for success */
  runBatch(entries: readonly TaskEntry[]): Promise<readonly unknown[]>;
  outstanding: Outstanding<object>;
}

/** Recurring work that finds its own input. */
export interface Sweep extends TaskCommon {
  kind: 'sweep';
  /** In UTC. */
  cron: string;
  run(run: TaskRun): Promise<void>;
}

export type TaskDefinition = Effect | Sweep;

interface EffectCommon<Data> extends TaskCommon {
  /** Schema of the task's data. A task with invalid data becomes a dead letter. */
  data: z.ZodType<Data>;
  /** Finds the work again when its row in the queue is lost. */
  outstanding: Outstanding<Data>;
}

const parseData = <Data>(schema: z.ZodType<Data>, data: unknown): Data => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'data'}: ${message}`);
  throw new PermanentFailure('TASK_DATA_NOT_VALID', `The task's data cannot be read. ${paths.join('; ')}`);
};

const failureOf = async (work: () => Promise<void>): Promise<unknown> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? new Error('The task failed without a reason');
  }
};

/** Declares an effect whose tasks run one by one. `run` must be idempotent: it runs again after any failure. */
export function effect<Data extends object>(
  definition: EffectCommon<Data> & { run(data: Data, run: TaskRun): Promise<void> },
): Effect {
  const { data: schema, run, outstanding, ...common } = definition;
  return {
    ...common,
    kind: 'effect',
    batchSize: 1,
    outstanding,
    runBatch: (entries) =>
      Promise.all(entries.map(({ data, ...given }) => failureOf(async () => run(parseData(schema, data), given)))),
  };
}

/** Declares an effect whose tasks run together. `runAll` returns the error of each; if it throws, all have failed. */
export function batchEffect<Data extends object>(
  definition: EffectCommon<Data> & { batchSize: number; runAll(data: readonly Data[]): Promise<readonly unknown[]> },
): Effect {
  const { data: schema, runAll, outstanding, ...common } = definition;
  return {
    ...common,
    kind: 'effect',
    outstanding,
    async runBatch(entries) {
      const failures: unknown[] = [];
      const readable: { index: number; data: Data }[] = [];
      for (const [index, { data }] of entries.entries())
        failures[index] = await failureOf(async () => void readable.push({ index, data: parseData(schema, data) }));
      if (readable.length === 0) return failures;
      const told = await runAll(readable.map(({ data }) => data)).catch((error: unknown) => readable.map(() => error));
      for (const [at, { index }] of readable.entries()) failures[index] = told[at];
      return failures;
    },
  };
}

export const sweep = (definition: Omit<Sweep, 'kind'>): Sweep => ({ ...definition, kind: 'sweep' });
