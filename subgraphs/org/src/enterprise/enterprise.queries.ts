import { directoryEnterprise } from '@account-center/directory';
import { DomainError } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';

/** Limits of the enterprise's plan, and its other data from identity. */
export type EnterpriseRow = typeof directoryEnterprise.$inferSelect;

const notReady = () =>
  new DomainError('ENTERPRISE_NOT_READY', 'The enterprise is still being set up. Try again in a moment.');

/** The running transaction's enterprise. @throws ENTERPRISE_NOT_READY until identity's event has arrived */
export async function findEnterprise(tx: Transaction): Promise<EnterpriseRow> {
  const [row] = await tx.select().from(directoryEnterprise);
  if (!row) throw notReady();
  return row;
}

/**
 * The running transaction's enterprise, locked until it commits. Every change of the tree's structure and every new
 * seat takes this lock first. Such changes run one by one, so limits are exact and moves cannot create cycles.
 */
export async function lockEnterprise(tx: Transaction): Promise<EnterpriseRow> {
  const [row] = await tx.select().from(directoryEnterprise).for('update');
  if (!row) throw notReady();
  return row;
}
