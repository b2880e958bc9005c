import { notFound, type Transaction } from '@account-center/kit';
import { eq, inArray, sql } from 'drizzle-orm';
import { enterprise, type EnterpriseRow } from './enterprise.table.ts';

export async function findEnterprise(tx: Transaction, enterpriseId: string): Promise<EnterpriseRow | undefined> {
  const [row] = await tx.select().from(enterprise).where(eq(enterprise.enterpriseId, enterpriseId));
  return row;
}

/** @throws NOT_FOUND */
export async function requireEnterprise(tx: Transaction, enterpriseId: string): Promise<EnterpriseRow> {
  const row = await findEnterprise(tx, enterpriseId);
  if (!row) throw notFound('enterprise', enterpriseId);
  return row;
}

export const listEnterprises = (tx: Transaction, ids: readonly string[]): Promise<EnterpriseRow[]> =>
  tx
    .select()
    .from(enterprise)
    .where(inArray(enterprise.enterpriseId, [...ids]));

/** Makes every principal of the enterprise be built anew: a role has changed (ID-49). */
export async function bumpAuthzVersion(tx: Transaction, enterpriseId: string): Promise<void> {
  await tx
    .update(enterprise)
    .set({ authzVersion: sql`${enterprise.authzVersion} + 1` })
    .where(eq(enterprise.enterpriseId, enterpriseId));
}
