import { directoryEnterprise } from '@account-center/directory';
import type { Transaction } from '@account-center/kit';
import { dayOf } from './zone.rules.ts';

/** Until identity has told of the enterprise. */
const DEFAULT_ZONE = 'Asia/Shanghai';

/** Time zone of the transaction's enterprise. */
export async function findZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ zone: directoryEnterprise.timeZone }).from(directoryEnterprise);
  return row?.zone ?? DEFAULT_ZONE;
}

/** The calendar day, `YYYY-MM-DD`, that it is in the transaction's enterprise. */
export const findToday = async (tx: Transaction, now: Date): Promise<string> => dayOf(now, await findZone(tx));
