import { sql } from 'drizzle-orm';
import { openDatabase, withSystem } from '../database/database.ts';
import { beginEpoch, readEpoch } from './cursor.ts';

/** A new stream of a service, and how its consumers get on with it. */
export interface Resync {
  epoch: string;
  /** Consumers that have not rebuilt what they keep yet. */
  listOutstanding(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Makes a service's outbox another stream: its running relay, or the next that starts, has each consumer rebuild what it
 * keeps from a snapshot.
 * @param databaseUrl of the service's login role
 */
export async function beginResync(databaseUrl: string): Promise<Resync> {
  const { db, close } = openDatabase({ url: databaseUrl, max: 1, applicationName: 'resync' });
  const epoch = await withSystem(db, async (tx) => {
    await beginEpoch(tx, await readEpoch(tx));
    return await readEpoch(tx);
  });
  return {
    epoch,
    async listOutstanding() {
      const rows = await withSystem(db, (tx) =>
        tx.execute<{ consumer: string }>(sql`
          select consumer from outbox_cursor where told_epoch is distinct from ${epoch}::uuid or rebuild order by consumer`),
      );
      return rows.map(({ consumer }) => consumer);
    },
    close,
  };
}
