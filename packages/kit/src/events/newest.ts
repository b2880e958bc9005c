import type { Database } from '../database/database.ts';
import { askLastNumber } from './horizon.ts';

/** Reads the last number that an outbox assigned; concurrent callers share one query. */
export class Newest {
  readonly #db: Database;
  #reading: Promise<number> | null = null;
  #next: Promise<number> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The number after the call: a query that started before the call is not shared. */
  read(): Promise<number> {
    if (!this.#reading) return this.#begin();
    this.#next ??= this.#reading.then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#next;
  }

  #begin(): Promise<number> {
    this.#next = null;
    const reading = askLastNumber(this.#db).finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }
}
