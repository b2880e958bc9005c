import { sql } from 'drizzle-orm';
import { type Database, type Transaction, withSystem } from '../database/database.ts';
import type { Logger } from '../log.ts';
import type { EventEnvelope, EventTransport } from './event.ts';

const BATCH_SIZE = 500;
/** Deliveries are kicked by the process that wrote; this finds what another process wrote, or a crash left behind. */
const POLL_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 25;
const RETRY_LIMIT_MILLISECONDS = 5_000;

export interface Relay {
  start(): void;
  /** Says that something may have been written. */
  kick(): void;
  /** Resolves when all that was committed before the call has reached every consumer; false when time ran out. */
  settle(timeoutMilliseconds: number): Promise<boolean>;
  stop(): Promise<void>;
}

interface RelayOptions {
  db: Database;
  producer: string;
  /** Consumers and the event types that each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  transport: EventTransport;
  log: Logger;
}

interface Position {
  xid: string;
  seq: number;
}

const START: Position = { xid: '0', seq: 0 };

async function readCursor(tx: Transaction, consumer: string): Promise<Position> {
  const [row] = await tx.execute<{ xid: string; seq: string }>(
    sql`select xid::text, seq from outbox_cursor where consumer = ${consumer}`,
  );
  return row ? { xid: row.xid, seq: Number(row.seq) } : START;
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
async function serveBatch(options: RelayOptions, consumer: string, types: ReadonlySet<string>): Promise<number> {
  return withSystem(options.db, async (tx) => {
    const key = `relay:${options.producer}:${consumer}`;
    const [lock] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${key})) as held`);
    if (!lock?.held) return 0;
    const events = await readBatch(tx, await readCursor(tx, consumer));
    const last = events.at(-1);
    if (!last) return 0;
    const wanted = events.filter((event) => types.has(event.type));
    if (wanted.length > 0) await options.transport.deliver(consumer, { producer: options.producer, events: wanted });
    await tx.execute(sql`insert into outbox_cursor (consumer, xid, seq) values (${consumer}, ${last.xid}::xid8, ${last.seq})
      on conflict (consumer) do update set xid = excluded.xid, seq = excluded.seq`);
    return events.length;
  });
}

/** One consumer's loop: serves until nothing is left, sleeps until kicked, backs off while the consumer fails. */
class ConsumerLoop {
  readonly #options: RelayOptions;
  readonly #consumer: string;
  readonly #types: ReadonlySet<string>;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #failures = 0;
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

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        while (!this.#stopped && (await serveBatch(this.#options, this.#consumer, this.#types)) === BATCH_SIZE);
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        const { log, producer } = this.#options;
        log.warn(
          { err: error, producer, consumer: this.#consumer, failures: this.#failures },
          'events were not delivered, trying again',
        );
        return;
      }
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

async function isServed(options: RelayOptions, target: Position): Promise<boolean> {
  const reached = await withSystem(options.db, (tx) =>
    tx.execute<{ consumer: string }>(
      sql`select consumer from outbox_cursor where (xid, seq) >= (${target.xid}::xid8, ${target.seq}::bigint)`,
    ),
  );
  const names = new Set(reached.map((row) => row.consumer));
  return [...options.consumers.keys()].every((consumer) => names.has(consumer));
}

async function newestPosition(db: Database): Promise<Position> {
  const [row] = await withSystem(db, (tx) =>
    tx.execute<{ xid: string; seq: string }>(
      sql`select xid::text, seq from outbox order by outbox.xid desc, outbox.seq desc limit 1`,
    ),
  );
  return row ? { xid: row.xid, seq: Number(row.seq) } : START;
}

/** Takes committed events from this service's outbox to the consumers. */
export function createRelay(options: RelayOptions): Relay {
  const loops = [...options.consumers].map(([consumer, types]) => new ConsumerLoop(options, consumer, types));
  const kick = () => {
    for (const loop of loops) loop.kick();
  };
  return {
    start: kick,
    kick,
    async settle(timeoutMilliseconds) {
      const deadline = performance.now() + timeoutMilliseconds;
      const target = await newestPosition(options.db);
      if (target.xid === START.xid) return true;
      while (performance.now() < deadline) {
        kick();
        if (await isServed(options, target)) return true;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return false;
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}
