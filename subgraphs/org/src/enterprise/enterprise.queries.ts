import { directoryEnterprise } from '@account-center/directory';
import { DomainError } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';

/** Limits of the enterprise's plan, and what else identity tells about it. */
export type EnterpriseRow = typeof directoryEnterprise.$inferSelect;

const notReady = () =>
  new DomainError('ENTERPRISE_NOT_READY', 'The enterprise is still being set up. Try again in a moment.');

/** The running transaction's enterprise. @throws ENTERPRISE_NOT_READY until identity has told about it. */
export async function findEnterprise(tx: Transaction): Promise<EnterpriseRow> {
  const [row] = await tx.select().from(directoryEnterprise);
  if (!row) throw notReady();
  return row;
}

/**
 * The running transaction's enterprise, locked until it commits. Everything that changes the shape of the tree or takes
 * a seat begins with it: such changes run one after the other, so limits hold exactly and moves cannot cross.
 */
export async function lockEnterprise(tx: Transaction): Promise<EnterpriseRow> {
  const [row] = await tx.select().from(directoryEnterprise).for('update');
  if (!row) throw notReady();
  return row;
}
