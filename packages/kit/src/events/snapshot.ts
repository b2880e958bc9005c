import type { Transaction } from '../database/database.ts';
import type { NewEvent } from './event.ts';

/** A page of the present state as events, and the cursor of the next page; null at the end. */
export interface StatePage {
  events: NewEvent[];
  next: string | null;
}

/** A service's published state, for consumers that rebuild their read model. */
export interface Snapshot {
  /** All enterprises. Runs across enterprises. */
  listEnterprises(tx: Transaction): Promise<string[]>;
  /** By type of event: a page of its state after `after`, in the running transaction's enterprise. */
  pages: Readonly<Record<string, (tx: Transaction, enterpriseId: string, after: string | null) => Promise<StatePage>>>;
}
