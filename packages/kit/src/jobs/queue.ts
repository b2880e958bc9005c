import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type SendOptions } from 'pg-boss';
import type { Transaction } from '../database/database.ts';
import type { Logger } from '../log.ts';

export const QUEUE_SCHEMA = 'pgboss';

/** A task that a worker lost (kill -9) is given to another one after about this long. */
const HEARTBEAT_SECONDS = 10;
const POLL_SECONDS = 1;
const SUPERVISE_SECONDS = 10;
const STOP_TIMEOUT_MILLISECONDS = 10_000;

export interface TaskDefinition {
  /** Runs one task. Must be idempotent: a task is run again when its worker died or threw. */
  run(data: unknown, signal: AbortSignal): Promise<void>;
  /** Cron expression (UTC) for a task that recurs; such a task gets no data. */
  cron?: string;
  /** Tasks of this kind that one process runs at a time. */
  concurrency?: number;
  /** How often a task that throws is tried again, with growing delay. */
  retryLimit?: number;
  /** A task that runs longer is given up and tried again. */
  expireInSeconds?: number;
}

export interface Queue {
  /** Starts the workers. Tasks that recur are scheduled. */
  start(tasks: Readonly<Record<string, TaskDefinition>>): Promise<void>;
  /** Enqueues in the running transaction: the task is run if and only if it commits. */
  enqueue(
    tx: Transaction,
    task: string,
    data: object,
    options?: Pick<SendOptions, 'startAfter' | 'singletonKey'>,
  ): Promise<void>;
  /** Wakes the workers of tasks that this process enqueued. */
  wake(): void;
  stop(): Promise<void>;
}

async function startWorker(boss: PgBoss, name: string, task: TaskDefinition): Promise<string> {
  await boss.createQueue(name, {
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: task.retryLimit ?? 5,
    retryBackoff: true,
    retryDelay: 1,
    retryDelayMax: 60,
    expireInSeconds: task.expireInSeconds ?? 3_600,
  });
  if (task.cron) await boss.schedule(name, task.cron);
  const options = { pollingIntervalSeconds: POLL_SECONDS, localConcurrency: task.concurrency ?? 1 };
  return boss.work(name, options, async ([taken]) => {
    if (taken) await task.run(taken.data, taken.signal);
  });
}

/** The queue of a service on its own database. The schema is installed by the migrations. */
export function createQueue(options: { databaseUrl: string; log: Logger }): Queue {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    options: '-c role=account_center_system',
    application_name: 'queue',
    max: 2,
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (error) => options.log.error({ err: error }, 'the task queue reported an error'));
  const workers = new Map<string, string>();
  const pending = new Set<string>();
  return {
    async start(tasks) {
      await boss.start();
      for (const [name, task] of Object.entries(tasks)) workers.set(name, await startWorker(boss, name, task));
    },
    async enqueue(tx, task, data, sendOptions = {}) {
      if (!workers.has(task)) throw new Error(`There is no task named ${task}`);
      await boss.send(task, data, { ...sendOptions, db: fromDrizzle(tx, sql) });
      pending.add(task);
    },
    wake() {
      for (const task of pending) {
        const worker = workers.get(task);
        if (worker) boss.notifyWorker(worker);
      }
      pending.clear();
    },
    stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MILLISECONDS }),
  };
}
