import type { Runtime } from '@account-center/kit';
import { arrayLiteral, type Database, withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { sql } from 'drizzle-orm';

export const ARCHIVE_MONTHS = 'archive-months';

/** Every night (UTC), well before the next month begins. */
const NIGHTLY = '10 18 * * *';
const MONTHS_AHEAD = 2;

/** In-memory state of a running archive. */
export interface ArchiveParts {
  /** Months whose partition is known to exist. Partitions are never removed. */
  months: Set<string>;
}

const monthOf = (instant: Date) => `${instant.toISOString().slice(0, 7)}-01`;

/** Creates missing partitions for the instants. */
export async function ensurePartitions(
  { db, months }: ArchiveParts & { db: Database },
  instants: readonly Date[],
): Promise<void> {
  const missing = [...new Set(instants.map(monthOf))].filter((month) => !months.has(month)).toSorted();
  if (missing.length === 0) return;
  await withSystem(db, (tx) => tx.execute(sql`select ensure_message_partitions(${arrayLiteral(missing)}::date[])`));
  for (const month of missing) months.add(month);
}

/** Creates partitions for this month and the next ones in advance, so that batches do not wait for one. */
export async function ensureUpcomingPartitions({ db, now }: Runtime, { months }: ArchiveParts): Promise<void> {
  const today = now();
  const instants = Array.from(
    { length: MONTHS_AHEAD + 1 },
    (_, ahead) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1)),
  );
  await ensurePartitions({ db, months }, instants);
}

export const archiveMonths = (runtime: Runtime, parts: ArchiveParts): Sweep =>
  sweep({ cron: NIGHTLY, run: () => ensureUpcomingPartitions(runtime, parts) });
