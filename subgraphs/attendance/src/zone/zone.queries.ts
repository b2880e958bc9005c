import { findTimeZone } from '@account-center/directory';
import type { Transaction } from '@account-center/kit/database';
import { dayOf } from './zone.rules.ts';

/** The current calendar day, `YYYY-MM-DD`, in the time zone of the transaction's enterprise. */
export const findToday = async (tx: Transaction, now: Date): Promise<string> => dayOf(now, await findTimeZone(tx));
