import { sql } from 'drizzle-orm';
import { openDatabase, withSystem } from '../database/database.ts';
import { beginEpoch, readEpoch } from './cursor.ts';

/** A new stream of a service, and the progress of its consumers. */
export interface Resync {
  epoch: string;
  /** Consumers that have not rebuilt their read model yet. */
  listOutstanding(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Makes a service's outbox another stream: its running or next relay has each consumer rebuild its read model from a
 * snapshot.
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
