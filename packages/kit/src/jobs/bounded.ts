import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { sqlState } from '../database/retry.ts';
import { stalled } from './watch.ts';

/** PostgreSQL cancelled the statement because of a timeout. */
const QUERY_CANCELED = '57014';

/** Makes the database end a write that hangs in a statement or between two. @throws JOB_STALLED */
export async function bounded<T>(tx: Transaction, milliseconds: number, write: () => Promise<T>): Promise<T> {
  const limit = String(milliseconds);
  await tx.execute(sql`select set_config('statement_timeout', ${limit}, true),
    set_config('idle_in_transaction_session_timeout', ${limit}, true)`);
  try {
    return await write();
  } catch (error) {
    throw sqlState(error) === QUERY_CANCELED ? stalled() : error;
  }
}
