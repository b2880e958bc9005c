import { directoryEnterprise } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';

/** Until identity has told of the enterprise. */
const DEFAULT_ZONE = 'Asia/Shanghai';

/** Time zone of the transaction's enterprise. */
export async function findZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ zone: directoryEnterprise.timeZone }).from(directoryEnterprise);
  return row?.zone ?? DEFAULT_ZONE;
}
