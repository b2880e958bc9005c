import type { Transaction } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { directoryEnterprise } from './directory.table.ts';

/** Used until the first event of the enterprise has arrived. */
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The time zone of the transaction's enterprise, by its IANA name, for a statement that reads more. */
export const timeZone = sql<string>`coalesce(
  (select ${directoryEnterprise.timeZone} from ${directoryEnterprise} limit 1), ${sql.raw(`'${DEFAULT_TIME_ZONE}'`)})`;

/** The time zone of the transaction's enterprise, by its IANA name. */
export async function findTimeZone(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ zone: string }>(sql`select ${timeZone} as zone`);
  return row?.zone ?? DEFAULT_TIME_ZONE;
}
