import { sql } from 'drizzle-orm';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import type { EventEnvelope, EventTransport } from './event.ts';
import { findPosition, isAt, type Position, START } from './position.ts';

const BATCH_SIZE = 500;
/** Deliveries are kicked by the process that wrote; this finds what another process wrote, or a crash left behind. */
const POLL_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 25;
const RETRY_LIMIT_MILLISECONDS = 5_000;
/** An older transaction that still runs holds events back; it is looked again after this. */
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
  /** Up to where the consumer has been served, by this process or another. */
  position: Position;
  /** Whether there may be more behind it. */
  full: boolean;
}

async function readBatch(tx: Transaction, after: Position): Promise<EventEnvelope[]> {
  const rows = await tx.execute<{ [K in keyof EventEnvelope]: EventEnvelope[K] }>(sql`
    select id, enterprise_id as "enterpriseId", type, payload, created_at::text as "occurredAt", xid::text, seq
    from outbox
    where (xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by outbox.xid, outbox.seq limit ${BATCH_SIZE}`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Serves one consumer a batch. The advisory lock keeps replicas of this service from delivering the same twice. */
async function serveBatch(options: RelayOptions, consumer: string, types: ReadonlySet<string>): Promise<Served> {
  return withSystem(options.db, async (tx) => {
    const key = `relay:${options.producer}:${consumer}`;
    const [lock] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${key})) as held`);
    const cursor = await findPosition(tx, sql`select xid::text, seq from outbox_cursor where consumer = ${consumer}`);
    if (!lock?.held) return { position: cursor, full: false };
    const events = await readBatch(tx, cursor);
    const last = events.at(-1);
    if (!last) return { position: cursor, full: false };
    const wanted = events.filter((event) => types.has(event.type));
    if (wanted.length > 0) await options.transport.deliver(consumer, { producer: options.producer, events: wanted });
    await tx.execute(sql`insert into outbox_cursor (consumer, xid, seq) values (${consumer}, ${last.xid}::xid8, ${last.seq})
      on conflict (consumer) do update set xid = excluded.xid, seq = excluded.seq`);
    return { position: { xid: last.xid, seq: last.seq }, full: events.length === BATCH_SIZE };
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
  #position: Position = START;
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

  /** Serves until the consumer is at `target`. False when it fails, or the deadline (of `performance.now()`) passes. */
  async reach(target: Position, deadline: number): Promise<boolean> {
    while (!this.#stopped) {
      this.kick();
      await this.#running;
      if (isAt(this.#position, target)) return true;
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
      const { position, full } = await serveBatch(this.#options, this.#consumer, this.#types);
      this.#position = position;
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
