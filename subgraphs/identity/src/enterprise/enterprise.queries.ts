import { notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, eq, inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { requirePlan } from '../plan/index.ts';
import { enterprise, type EnterpriseRow, initialPassword } from './enterprise.table.ts';

/** Fragment, to select from: the enterprise columns that other tables' queries join. */
export const enterprises = (tx: Transaction) =>
  tx
    .select({
      enterpriseId: enterprise.enterpriseId,
      number: enterprise.number,
      shortName: enterprise.shortName,
      expiresAt: enterprise.expiresAt,
      authzVersion: enterprise.authzVersion,
    })
    .from(enterprise)
    .as('owner');

/** Fragment: the hash of a shared initial password; null without one. */
export const initialHashOf = (enterpriseId: SQLWrapper, id: SQLWrapper): SQL<string | null> => sql`(
  select ${initialPassword.hash} from ${initialPassword}
  where ${and(eq(initialPassword.enterpriseId, enterpriseId), eq(initialPassword.id, id))})`;

/** @throws NOT_FOUND */
export async function requireEnterprise(tx: Transaction, enterpriseId: string): Promise<EnterpriseRow> {
  const [row] = await tx.select().from(enterprise).where(eq(enterprise.enterpriseId, enterpriseId));
  if (!row) throw notFound('enterprise', enterpriseId);
  return row;
}

export const listEnterprises = (tx: Transaction, ids: readonly string[]): Promise<EnterpriseRow[]> =>
  tx
    .select()
    .from(enterprise)
    .where(inArray(enterprise.enterpriseId, [...ids]));

/** All enterprises. Reads across enterprises. */
export async function listEnterpriseIds(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ id: enterprise.enterpriseId }).from(enterprise);
  return rows.map(({ id }) => id);
}

/** Writes a new enterprise with the next enterprise number. */
export async function insertEnterprise(
  tx: Transaction,
  values: Omit<typeof enterprise.$inferInsert, 'number'>,
): Promise<EnterpriseRow> {
  const number = sql`nextval('enterprise_number')`;
  const [row] = await tx
    .insert(enterprise)
    .values({ ...values, number })
    .returning();
  if (!row) throw new Error('The enterprise was not written');
  return row;
}

/** Invalidates every principal of the enterprise, because a role has changed (ID-49). */
export async function bumpAuthzVersion(tx: Transaction, enterpriseId: string): Promise<void> {
  await tx
    .update(enterprise)
    .set({ authzVersion: sql`${enterprise.authzVersion} + 1` })
    .where(eq(enterprise.enterpriseId, enterpriseId));
}

/** Maximum number of members: the seats bought, or those of the plan. */
export async function limitsOf(tx: Transaction, row: EnterpriseRow) {
  const { seats, departments, departmentMembers, departmentDepth } = await requirePlan(tx, row.plan);
  return { seats: row.seats ?? seats, departments, departmentMembers, departmentDepth };
}
