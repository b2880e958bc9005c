import { sql } from 'drizzle-orm';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import type { EventEnvelope, EventTransport } from './event.ts';
import { Horizon } from './horizon.ts';

const BATCH_SIZE = 500;
/** Deliveries are kicked by the process that wrote; this finds what another process wrote, or a crash left behind. */
const POLL_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 25;
const RETRY_LIMIT_MILLISECONDS = 5_000;
/** A transaction that has written events and still runs holds them back; it is looked again after this. */
const HELD_BACK_MILLISECONDS = 3;

export interface RelayOptions {
  db: Database;
  producer: string;
  /** Consumers and the event types that each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  transport: EventTransport;
  log: Logger;
}

interface Served {
  /** Number of the last event that the consumer has been served, by this process or another. */
  reached: number;
  /** Whether there may be more behind it. */
  full: boolean;
}

async function readCursor(tx: Transaction, consumer: string): Promise<number> {
  const [row] = await tx.execute<{ seq: string }>(sql`select seq from outbox_cursor where consumer = ${consumer}`);
  return Number(row?.seq ?? 0);
}

async function readBatch(tx: Transaction, after: number, until: number): Promise<EventEnvelope[]> {
  const rows = await tx.execute<{ [K in keyof EventEnvelope]: EventEnvelope[K] }>(sql`
    select id, enterprise_id as "enterpriseId", type, payload, created_at::text as "occurredAt", seq
    from outbox where seq > ${after} and seq <= ${until} order by seq limit ${BATCH_SIZE}`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Serves a consumer a batch. The advisory lock keeps replicas of this service from delivering the same twice. */
async function serveBatch(
  { db, producer, transport }: RelayOptions,
  consumer: string,
  types: ReadonlySet<string>,
  horizon: Horizon,
): Promise<Served> {
  return withSystem(db, async (tx) => {
    const key = `relay:${producer}:${consumer}`;
    const [lock] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${key})) as held`);
    const cursor = await readCursor(tx, consumer);
    if (!lock?.held) return { reached: cursor, full: false };
    const events = await readBatch(tx, cursor, await horizon.read(tx));
    const last = events.at(-1);
    if (!last) return { reached: cursor, full: false };
    const wanted = events.filter((event) => types.has(event.type));
    if (wanted.length > 0) await transport.deliver(consumer, { producer, events: wanted });
    await tx.execute(sql`insert into outbox_cursor (consumer, seq) values (${consumer}, ${last.seq})
      on conflict (consumer) do update set seq = excluded.seq`);
    return { reached: last.seq, full: events.length === BATCH_SIZE };
  });
}

/** One consumer's loop: serves until nothing is left, sleeps until kicked, backs off while the consumer fails. */
export class ConsumerLoop {
  readonly #options: RelayOptions;
  readonly #consumer: string;
  readonly #types: ReadonlySet<string>;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #failures = 0;
  #reached = 0;
  readonly #horizon = new Horizon();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RelayOptions, consumer: string, types: ReadonlySet<string>) {
    this.#options = options;
    this.#consumer = consumer;
    this.#types = types;
  }

  kick(): void {
    if (this.#stopped) return;
    this.#again = true;
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#again && this.#failures === 0) this.kick();
      else this.#sleep();
    });
  }

  /** Serves until the consumer has got event number `target`. False when it fails, or the deadline (of `performance.now()`) passes. */
  async reach(target: number, deadline: number): Promise<boolean> {
    while (!this.#stopped) {
      this.kick();
      await this.#running;
      if (this.#reached >= target) return true;
      if (this.#failures > 0 || performance.now() >= deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MILLISECONDS));
    }
    return false;
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        await this.#serveAll();
        this.#failures = 0;
      }
    } catch (error) {
      this.#failures += 1;
      const { log, producer } = this.#options;
      const about = { err: error, producer, consumer: this.#consumer, failures: this.#failures };
      log.warn(about, 'events were not delivered, trying again');
    }
  }

  async #serveAll(): Promise<void> {
    for (let more = true; more && !this.#stopped; ) {
      const { reached, full } = await serveBatch(this.#options, this.#consumer, this.#types, this.#horizon);
      this.#reached = reached;
      more = full;
    }
  }

  #sleep(): void {
    if (this.#stopped) return;
    const backOff = Math.min(RETRY_MILLISECONDS * 2 ** this.#failures, RETRY_LIMIT_MILLISECONDS);
    this.#timer = setTimeout(() => this.kick(), this.#failures > 0 ? backOff : POLL_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
