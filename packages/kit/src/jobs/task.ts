import type { ErrorCode } from '@account-center/errors';
import type { z } from 'zod';
import type { Transaction } from '../database/database.ts';
import { DomainError } from '../errors.ts';

/**
 * Work that can never succeed, however often it is tried: it goes to the dead letters, where the platform operator sees
 * it and replays it once the cause is mended. Anything else that a task throws is tried again without end.
 */
export class PermanentFailure extends DomainError {
  constructor(code: ErrorCode, message: string) {
    super(code, message);
    this.name = 'PermanentFailure';
  }
}

/** What a task learns of its own run. */
export interface TaskRun {
  /** Aborted when the queue has taken the task away: it ran too long, or its worker was taken for dead. */
  signal: AbortSignal;
  /** The number of this try, from 1. */
  attempt: number;
  /** True when the worker before this one was lost in the middle: it neither finished nor failed. */
  resumed: boolean;
}

/** One task of a batch. */
export interface TaskEntry extends TaskRun {
  data: unknown;
}

/**
 * Finds what a service still owes by its own tables and has no task for: a sweep queues these again (see
 * `lacksTask`). Runs in a transaction across enterprises.
 */
export type Outstanding<Data> = (tx: Transaction, limit: number) => Promise<Data[]>;

interface TaskCommon {
  /** Tasks, or batches of them, that one process runs at a time. */
  concurrency?: number;
  /** Tasks of one enterprise that all processes run at a time: nobody queues up behind another's many. */
  perEnterprise?: number;
  /** A task that runs longer is given up and tried again. */
  expireInSeconds?: number;
}

/** A promised effect: tried again without end. */
export interface Effect extends TaskCommon {
  kind: 'effect';
  /** Tasks that a worker takes at once. */
  batchSize: number;
  /** @returns for each entry what it failed with, undefined for what is done. */
  runBatch(entries: readonly TaskEntry[]): Promise<readonly unknown[]>;
  outstanding: Outstanding<object>;
}

/** Recurring work that looks by itself for what there is to do. */
export interface Sweep extends TaskCommon {
  kind: 'sweep';
  /** In UTC. */
  cron: string;
  run(run: TaskRun): Promise<void>;
}

export type TaskDefinition = Effect | Sweep;

interface EffectCommon<Data> extends TaskCommon {
  /** What a task of this kind carries. Data that does not parse can never be worked on: a dead letter. */
  data: z.ZodType<Data>;
  /** Finds it again when its row in the queue is lost: the row is never all there is. */
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

/** Declares an effect whose tasks are run one by one. `run` must be idempotent: it runs again after any failure. */
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

/** Declares an effect whose tasks are run together. `runAll` answers what each failed with; what it throws is told of all. */
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
