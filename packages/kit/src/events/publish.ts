import { newId } from '../database/columns.ts';
import type { Transaction } from '../database/database.ts';
import { inPieces } from '../database/arrays.ts';
import type { NewEvent } from './event.ts';
import { outbox } from './outbox.table.ts';

const ROWS_PER_INSERT = 1_000;

/** Writes events to the outbox in the running transaction: they are delivered if and only if it commits. */
export async function publish(tx: Transaction, ...events: NewEvent[]): Promise<void> {
  for (const some of inPieces(events, ROWS_PER_INSERT)) {
    await tx.insert(outbox).values(some.map((event) => ({ ...event, id: newId() })));
  }
}
