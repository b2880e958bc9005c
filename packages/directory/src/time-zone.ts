import type { Transaction } from '@account-center/kit/database';
import { directoryEnterprise } from './directory.table.ts';

/** Used until the first event of the enterprise has arrived. */
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The time zone of the transaction's enterprise, by its IANA name. */
export async function findTimeZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ timeZone: directoryEnterprise.timeZone }).from(directoryEnterprise).limit(1);
  return row?.timeZone ?? DEFAULT_TIME_ZONE;
}
