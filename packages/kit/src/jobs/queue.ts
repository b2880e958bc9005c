import { sql } from 'drizzle-orm';
import { fromDrizzle, type JobWithMetadata, PgBoss, type QueueOptions, type SendOptions } from 'pg-boss';
import { arrayLiteral } from '../database/arrays.ts';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import type { Look } from '../watch.ts';
import { type BackgroundOptions, defaultBackground } from './background.ts';
import { DEAD_LETTERS, QUEUE_SCHEMA } from './names.ts';
import type { TaskDefinition } from './task.ts';
import { hurry, listTroubled, type QueueFigures, readFigures, type TroubledTask } from './troubled.ts';
import { createWorker } from './worker.ts';

/** A task of a lost worker (kill -9) gets another worker after about this time. */
const HEARTBEAT_SECONDS = 10;
/** Workers are woken (`Queue.look`, `Queue.wake`), so they poll rarely. */
const POLL_SECONDS = 60;
const SUPERVISE_SECONDS = 10;
const STOP_TIMEOUT_MILLISECONDS = 10_000;
/** In effect, tasks never expire by age. */
const KEPT_SECONDS = 50 * 365 * 86_400;
const RETRIED_WITHOUT_END = 2 ** 31 - 1;
const EXPIRE_SECONDS = 300;
/** How long a finished task is kept for inspection. */
const DONE_KEPT_SECONDS = 86_400;
/** A sweep repairs the losses of others, so its own retry delay is short. */
const LONGEST_SWEEP_DELAY_MILLISECONDS = 60_000;
/** Our tasks never wait for other tasks. */
const FLOW_SECONDS = 3_600;
/** Time for pg-boss to store a worker's result before the task can be taken again. */
const SETTLE_MILLISECONDS = 30;

export type EnqueueOptions = Pick<SendOptions, 'startAfter' | 'priority'>;

/** A kind of task that this process works on. */
export interface RegisteredTask {
  name: string;
  kind: TaskDefinition['kind'];
}

export interface Queue {
  /** Starts the workers and schedules recurring tasks. */
  start(tasks: Readonly<Record<string, TaskDefinition>>): Promise<void>;
  /** The kinds of task that this process works on; empty before `start`. */
  tasks(): RegisteredTask[];
  /** True from the start of the workers until they are stopped. */
  isWorking(): boolean;
  /** Enqueues in the running transaction: the task runs if and only if it commits. */
  enqueue(tx: Transaction, task: string, data: object, options?: EnqueueOptions): Promise<void>;
  /** Enqueues many tasks of one kind in one statement. */
  enqueueAll(tx: Transaction, task: string, data: readonly object[], options?: EnqueueOptions): Promise<void>;
  /** Wakes the workers of tasks that this process enqueued. */
  wake(): void;
  /** Wakes the workers of due tasks: delayed ones, and those that another process enqueued. */
  look: Look;
  /** Dead letters and stuck tasks, the oldest first; with `ids`, only among these. */
  troubled(tx: Transaction, options: { limit: number; ids?: readonly string[] }): Promise<TroubledTask[]>;
  /** Moves dead letters back to their queues with new attempts, and makes stuck tasks due now. @returns how many */
  replay(tx: Transaction, ids: readonly string[]): Promise<number>;
  /** Figures of the queues. */
  figures(): Promise<QueueFigures[]>;
  stop(): Promise<void>;
}

const schema = sql.identifier(QUEUE_SCHEMA);

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1_000);

/** pg-boss counts in seconds. Tests retry after milliseconds: such a task is due at once and runs when workers are woken. */
function retryOptions(longestDelayMilliseconds: number, { firstDelayMilliseconds }: BackgroundOptions): QueueOptions {
  const retryDelay = seconds(firstDelayMilliseconds);
  if (retryDelay === 0) return { retryBackoff: false, retryDelay: 0 };
  return { retryBackoff: true, retryDelay, retryDelayMax: seconds(longestDelayMilliseconds) };
}

function queueOptions(task: TaskDefinition, background: BackgroundOptions): QueueOptions {
  const { longestDelayMilliseconds: longest } = background;
  const isSweep = task.kind === 'sweep';
  return {
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: RETRIED_WITHOUT_END,
    ...retryOptions(isSweep ? Math.min(longest, LONGEST_SWEEP_DELAY_MILLISECONDS) : longest, background),
    expireInSeconds: task.expireInSeconds ?? EXPIRE_SECONDS,
    retentionSeconds: KEPT_SECONDS,
    deleteAfterSeconds: DONE_KEPT_SECONDS,
  };
}

/** Creates the queue of a task, or updates it and its waiting tasks to the options of this version. */
async function prepareQueue(
  boss: PgBoss,
  db: Database,
  [name, task]: [string, TaskDefinition],
  background: BackgroundOptions,
): Promise<void> {
  const options = queueOptions(task, background);
  // A waiting, running or retried sweep is not queued a second time.
  const policy = task.kind === 'sweep' ? 'exclusive' : 'standard';
  const existing = await boss.getQueue(name);
  if (existing && existing.policy !== policy) await boss.deleteQueue(name);
  await boss.createQueue(name, { ...options, policy, deadLetter: DEAD_LETTERS });
  if (!existing) return;
  await boss.updateQueue(name, { ...options, retryDelayMax: options.retryDelayMax ?? null, deadLetter: DEAD_LETTERS });
  // Each task keeps the options with which it was queued.
  await withSystem(db, (tx) =>
    tx.execute(sql`update ${schema}.job set retry_limit = ${RETRIED_WITHOUT_END},
        retry_delay = ${options.retryDelay ?? 0}, retry_backoff = ${options.retryBackoff ?? false},
        retry_delay_max = ${options.retryDelayMax ?? null}, dead_letter = ${DEAD_LETTERS},
        keep_until = start_after + make_interval(secs => ${KEPT_SECONDS})
      where name = ${name} and state < 'completed'`),
  );
}

/** Removes sweeps that this version no longer has; they carry no data. */
async function dropForgottenSchedules(boss: PgBoss, tasks: Readonly<Record<string, TaskDefinition>>): Promise<void> {
  for (const { name, key } of await boss.getSchedules()) {
    if (tasks[name]?.kind === 'sweep') continue;
    await boss.unschedule(name, key);
    if (!tasks[name]) await boss.deleteAllJobs(name);
  }
}

const groupOf = (data: object) =>
  'enterpriseId' in data && typeof data.enterpriseId === 'string' ? { group: { id: data.enterpriseId } } : {};

interface QueueConfig {
  service: string;
  databaseUrl: string;
  db: Database;
  log: Logger;
  background?: Partial<BackgroundOptions> | undefined;
}

const openBoss = ({ databaseUrl, log }: QueueConfig): PgBoss => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
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
    flowIntervalSeconds: FLOW_SECONDS,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the task queue reported an error'));
  return boss;
};

/** The queue of a service on its own database. The schema is installed by the migrations. */
class BossQueue implements Queue {
  readonly #boss: PgBoss;
  readonly #config: QueueConfig;
  readonly #background: BackgroundOptions;
  /** By task, one worker for each concurrent run. */
  readonly #workers = new Map<string, readonly string[]>();
  readonly #pending = new Set<string>();
  readonly #wakings = new Set<NodeJS.Timeout>();
  #tasks: Readonly<Record<string, TaskDefinition>> = {};
  #isWorking = false;

  constructor(config: QueueConfig) {
    this.#config = config;
    this.#background = { ...defaultBackground, ...config.background };
    this.#boss = openBoss(config);
  }

  async start(tasks: Readonly<Record<string, TaskDefinition>>): Promise<void> {
    this.#tasks = tasks;
    await this.#boss.start();
    await this.#boss.createQueue(DEAD_LETTERS, { retentionSeconds: KEPT_SECONDS, deleteAfterSeconds: KEPT_SECONDS });
    for (const entry of Object.entries(tasks)) await prepareQueue(this.#boss, this.#config.db, entry, this.#background);
    await dropForgottenSchedules(this.#boss, tasks);
    for (const [name, task] of Object.entries(tasks)) await this.#startWorkers(name, task);
    this.#isWorking = true;
  }

  isWorking(): boolean {
    return this.#isWorking;
  }

  async #startWorkers(name: string, task: TaskDefinition): Promise<void> {
    if (task.kind === 'sweep') await this.#boss.schedule(name, task.cron);
    const workers = Array.from({ length: task.concurrency ?? 1 }, () => this.#startWorker(name, task));
    this.#workers.set(name, await Promise.all(workers));
  }

  async #startWorker(name: string, task: TaskDefinition): Promise<string> {
    const options = {
      pollingIntervalSeconds: POLL_SECONDS,
      ...(task.perEnterprise ? { groupConcurrency: task.perEnterprise } : {}),
      ...(task.kind === 'effect' && task.batchSize > 1 ? { batchSize: task.batchSize, burstWhenBatchFull: true } : {}),
      includeMetadata: true,
      perJobResults: true,
    } as const;
    const work = createWorker(name, task, {
      service: this.#config.service,
      log: this.#config.log,
      background: this.#background,
      wakeAfter: (milliseconds) => this.#wakeAfter(name, milliseconds),
    });
    const worker = await this.#boss.work(name, options, async (jobs) => {
      const results = await work(jobs as JobWithMetadata[]);
      // Start tasks that these tasks queued, and the next waiting ones, at once.
      this.wake();
      this.#boss.notifyWorker(worker);
      return results;
    });
    return worker;
  }

  #wakeAfter(name: string, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#wakings.delete(timer);
      this.#wakeWorkers(name);
    }, milliseconds + SETTLE_MILLISECONDS);
    this.#wakings.add(timer);
  }

  #wakeWorkers(name: string): void {
    for (const worker of this.#workers.get(name) ?? []) this.#boss.notifyWorker(worker);
  }

  tasks(): RegisteredTask[] {
    return Object.entries(this.#tasks).map(([name, { kind }]) => ({ name, kind }));
  }

  #assertKnown(task: string): void {
    if (!this.#workers.has(task)) throw new Error(`There is no task named ${task}`);
  }

  async enqueue(tx: Transaction, task: string, data: object, options: EnqueueOptions = {}): Promise<void> {
    this.#assertKnown(task);
    await this.#boss.send(task, data, { ...options, ...groupOf(data), db: fromDrizzle(tx, sql) });
    this.#pending.add(task);
  }

  async enqueueAll(
    tx: Transaction,
    task: string,
    data: readonly object[],
    options: EnqueueOptions = {},
  ): Promise<void> {
    this.#assertKnown(task);
    if (data.length === 0) return;
    const jobs = data.map((one) => ({ data: one, ...options, ...groupOf(one) }));
    await this.#boss.insert(task, jobs, { db: fromDrizzle(tx, sql) });
    this.#pending.add(task);
  }

  wake(): void {
    for (const task of this.#pending) this.#wakeWorkers(task);
    this.#pending.clear();
  }

  async look(tx: Transaction): Promise<void> {
    const due = await tx.execute<{ name: string }>(sql`
      select name from unnest(${arrayLiteral([...this.#workers.keys()])}::text[]) as task(name)
      where exists (select from ${schema}.job
        where job.name = task.name and state < 'active' and not blocked and start_after <= ${schema}.job_now())`);
    for (const { name } of due) this.#wakeWorkers(name);
  }

  troubled(tx: Transaction, options: { limit: number; ids?: readonly string[] }): Promise<TroubledTask[]> {
    return listTroubled(tx, { ...options, stuck: this.#background });
  }

  async replay(tx: Transaction, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const moved = await this.#boss.redrive(DEAD_LETTERS, { ids: [...ids], db: fromDrizzle(tx, sql) });
    const hurried = await hurry(tx, ids);
    for (const name of this.#workers.keys()) this.#pending.add(name);
    return moved + hurried;
  }

  figures(): Promise<QueueFigures[]> {
    return withSystem(this.#config.db, (tx) => readFigures(tx, this.#background));
  }

  async stop(): Promise<void> {
    this.#isWorking = false;
    for (const timer of this.#wakings) clearTimeout(timer);
    this.#wakings.clear();
    await this.#boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MILLISECONDS });
  }
}

export const createQueue = (config: QueueConfig): Queue => new BossQueue(config);
