import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { department } from './department.table.ts';

/** Sets the positions of siblings, in the order of the ids. */
export async function orderDepartments(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await tx.update(department).set({ position }).where(eq(department.id, id));
}
