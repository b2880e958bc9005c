import type { Database } from '../database/database.ts';
import { askLastNumber } from './horizon.ts';

/** The last number that an outbox gave out, read once for all who ask at the same time. */
export class Newest {
  readonly #db: Database;
  #reading: Promise<number> | null = null;
  #next: Promise<number> | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The number as it is after the call: a reading that has begun before is not shared. */
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
