import { event } from '@account-center/events';
import { publish, type Transaction } from '@account-center/kit';
import { requirePlan } from '../plan/plan.queries.ts';
import { isExpired } from './enterprise.errors.ts';
import type { EnterpriseRow } from './enterprise.table.ts';

/** Members that the enterprise may have: the seats bought, or those of its plan. */
export async function limitsOf(tx: Transaction, row: EnterpriseRow) {
  const { seats, departments, departmentMembers, departmentDepth } = await requirePlan(tx, row.plan);
  return { seats: row.seats ?? seats, departments, departmentMembers, departmentDepth };
}

/** What the siblings are told of the enterprise. */
export async function enterpriseEvent(tx: Transaction, row: EnterpriseRow, now: Date) {
  const { enterpriseId, number, name, shortName, timeZone, plan } = row;
  const limits = await limitsOf(tx, row);
  const status = isExpired(row, now) ? 'EXPIRED' : 'ACTIVE';
  return event('enterprise.changed', enterpriseId, { number, name, shortName, timeZone, plan, limits, status });
}

/** Tells the siblings how the enterprise stands now. */
export async function publishEnterprise(tx: Transaction, row: EnterpriseRow, now: Date): Promise<void> {
  await publish(tx, await enterpriseEvent(tx, row, now));
}
