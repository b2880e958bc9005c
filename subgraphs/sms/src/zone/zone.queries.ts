import { directoryEnterprise } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';

const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The time zone of the caller's enterprise, by its IANA name. */
export async function findZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ timeZone: directoryEnterprise.timeZone }).from(directoryEnterprise).limit(1);
  return row?.timeZone ?? DEFAULT_TIME_ZONE;
}
