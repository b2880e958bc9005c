import type { Runtime } from '@account-center/kit';
import { arrayLiteral, type Database, withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { sql } from 'drizzle-orm';

export const ARCHIVE_MONTHS = 'archive-months';

/** Every night (UTC), well before a month begins. */
const NIGHTLY = '10 18 * * *';
const MONTHS_AHEAD = 2;

/** What a running archive remembers. */
export interface ArchiveParts {
  /** Months whose partition this process has seen. They are only ever added. */
  months: Set<string>;
}

const monthOf = (instant: Date) => `${instant.toISOString().slice(0, 7)}-01`;

/** Makes sure that the archive has a partition for each of the instants. */
export async function ensurePartitions(
  { db, months }: ArchiveParts & { db: Database },
  instants: readonly Date[],
): Promise<void> {
  const missing = [...new Set(instants.map(monthOf))].filter((month) => !months.has(month)).toSorted();
  if (missing.length === 0) return;
  await withSystem(db, (tx) => tx.execute(sql`select ensure_message_partitions(${arrayLiteral(missing)}::date[])`));
  for (const month of missing) months.add(month);
}

/** Makes this month's partition and the next ones, so that no batch waits for one. */
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
