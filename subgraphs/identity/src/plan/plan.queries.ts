import { notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import type { PlanCode } from './plan.rules.ts';
import { plan, type PlanRow } from './plan.table.ts';

/** @throws NOT_FOUND: plans come with the migrations. */
export async function requirePlan(tx: Transaction, code: PlanCode): Promise<PlanRow> {
  const [row] = await tx.select().from(plan).where(eq(plan.code, code));
  if (!row) throw notFound('plan', code);
  return row;
}
