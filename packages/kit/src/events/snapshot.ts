import type { Transaction } from '../database/database.ts';
import type { NewEvent } from './event.ts';

/** A part of the present state: events that tell it, and where to read on; null at the end. */
export interface StatePage {
  events: NewEvent[];
  next: string | null;
}

/** What a service publishes of its state, for consumers that begin anew. */
export interface Snapshot {
  /** Enterprises that there are. Runs across enterprises. */
  listEnterprises(tx: Transaction): Promise<string[]>;
  /** By type of event: a page of what it tells, in the running transaction's enterprise. Begins behind `after`. */
  pages: Readonly<Record<string, (tx: Transaction, enterpriseId: string, after: string | null) => Promise<StatePage>>>;
}
