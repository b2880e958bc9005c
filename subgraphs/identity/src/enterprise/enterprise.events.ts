import { event } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import { publish, type Snapshot } from '@account-center/kit/events';
import { limitsOf } from './enterprise.queries.ts';
import { isExpired } from './enterprise.rules.ts';
import { enterprise, type EnterpriseRow } from './enterprise.table.ts';

/** Enterprise events for the siblings. */
export async function enterpriseEvent(tx: Transaction, row: EnterpriseRow, now: Date) {
  const { enterpriseId, number, name, shortName, timeZone, plan } = row;
  const limits = await limitsOf(tx, row);
  const status = isExpired(row, now) ? 'EXPIRED' : 'ACTIVE';
  return event('enterprise.changed', enterpriseId, { number, name, shortName, timeZone, plan, limits, status });
}

/** Publishes the current state of the enterprise to the siblings. */
export async function publishEnterprise(tx: Transaction, row: EnterpriseRow, now: Date): Promise<void> {
  await publish(tx, await enterpriseEvent(tx, row, now));
}

/** Current state of the enterprise, for the snapshot. */
export const enterprisePage =
  (now: () => Date): Snapshot['pages'][string] =>
  async (tx) => {
    const [row] = await tx.select().from(enterprise);
    return { events: row ? [await enterpriseEvent(tx, row, now())] : [], next: null };
  };
