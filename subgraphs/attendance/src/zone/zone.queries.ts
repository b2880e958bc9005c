import { findTimeZone } from '@account-center/directory';
import type { Transaction } from '@account-center/kit/database';
import { dayOf } from './zone.rules.ts';

/** The calendar day, `YYYY-MM-DD`, that it is in the transaction's enterprise. */
export const findToday = async (tx: Transaction, now: Date): Promise<string> => dayOf(now, await findTimeZone(tx));
