import { sql } from 'drizzle-orm';
import { askSystem, type Database, type Transaction } from '../database/database.ts';

const LAST = '(select case when is_called then last_value else 0 end from outbox_seq_seq)';

/** Fragment: the last number that the outbox assigned, committed or not. */
export const lastGivenOut = sql.raw(LAST);

/** The last number that the outbox assigned, committed or not. */
export async function lastNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ last: string }>(sql`select ${lastGivenOut} as last`);
  return Number(row?.last ?? 0);
}

/** As {@link lastNumber}, in a transaction of its own. */
export async function askLastNumber(db: Database): Promise<number> {
  const [row] = await askSystem<{ last: string }>(db, `select ${LAST} as last`);
  return Number(row?.last ?? 0);
}

/** Running transactions that have written to the outbox. They hold its lock until they end. */
async function listWriters(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.execute<{ writer: string }>(sql`
    select virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'outbox'::regclass and mode = 'RowExclusiveLock'
      and database = (select oid from pg_database where datname = current_database())`);
  return new Set(rows.map(({ writer }) => writer));
}

/**
 * Finds the number up to which every event of an outbox is committed or rolled back. Numbers are assigned before their
 * transactions commit, so a reader that continues after the last number that it saw would skip events.
 *
 * A transaction takes the table's lock before it takes a number. When all transactions that held the lock after a
 * number was read have ended, no event up to that number can still commit. Transactions that write elsewhere do not
 * matter.
 */
export class Horizon {
  #safe = 0;
  #awaited: { last: number; writers: Set<string> } | null = null;

  /** Running transactions hold events back. */
  get isAwaiting(): boolean {
    return this.#awaited !== null;
  }

  /** The numbers went back, as in a restored database: what is known about them is void. */
  #forget(): void {
    this.#safe = 0;
    this.#awaited = null;
  }

  /** @param last the last number that the outbox assigned, read in this transaction or earlier */
  async read(tx: Transaction, last: number): Promise<number> {
    // No number was assigned since: this avoids reading the locks, which is the most expensive step.
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
