import { sql } from 'drizzle-orm';
import { askSystem, type Database, type Transaction } from '../database/database.ts';

const LAST = '(select case when is_called then last_value else 0 end from outbox_seq_seq)';

/** Fragment: the last number that the outbox gave out, committed or not. */
export const lastGivenOut = sql.raw(LAST);

/** The last number that the outbox gave out, committed or not. */
export async function lastNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ last: string }>(sql`select ${lastGivenOut} as last`);
  return Number(row?.last ?? 0);
}

/** As {@link lastNumber}, in a transaction of its own. */
export async function askLastNumber(db: Database): Promise<number> {
  const [row] = await askSystem<{ last: string }>(db, `select ${LAST} as last`);
  return Number(row?.last ?? 0);
}

/** Transactions that have written into the outbox and are still running: they hold its lock until they end. */
async function listWriters(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.execute<{ writer: string }>(sql`
    select virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'outbox'::regclass and mode = 'RowExclusiveLock'
      and database = (select oid from pg_database where datname = current_database())`);
  return new Set(rows.map(({ writer }) => writer));
}

/**
 * Tells up to which number every event of an outbox is either committed or undone. Numbers are taken before their
 * transactions commit, so a reader that simply goes on from the last number that it saw would pass over events.
 *
 * A transaction takes the table's lock before it takes a number. So once all that held the lock after a number was read
 * have ended, no event up to that number is still to come. Transactions that write elsewhere hold nothing up.
 */
export class Horizon {
  #safe = 0;
  #awaited: { last: number; writers: Set<string> } | null = null;

  /** Transactions hold events back. */
  get isAwaiting(): boolean {
    return this.#awaited !== null;
  }

  /** Numbers went back, as in a database that was restored: what is known of them is of another time. */
  #forget(): void {
    this.#safe = 0;
    this.#awaited = null;
  }

  /** @param last the last number that the outbox gave out, read in this transaction or before */
  async read(tx: Transaction, last: number): Promise<number> {
    // No number was given out since: there is nothing to look for, and looking at locks costs the most.
    if (last === this.#safe && !this.#awaited) return last;
    const known = Math.max(this.#safe, this.#awaited?.last ?? 0);
    if (last < known) this.#forget();
    const writers = await listWriters(tx);
    if (this.#awaited?.writers.isDisjointFrom(writers)) {
      this.#safe = this.#awaited.last;
      this.#awaited = null;
    }
    if (writers.size === 0) this.#safe = last;
    else this.#awaited ??= { last, writers };
    return this.#safe;
  }
}
