import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { offboarding, type OffboardingRow } from './offboarding.table.ts';

export async function findOffboardingOf(tx: Transaction, memberId: string): Promise<OffboardingRow | undefined> {
  const [row] = await tx.select().from(offboarding).where(eq(offboarding.memberId, memberId));
  return row;
}

/** @throws when it was not started */
export async function requireOffboarding(tx: Transaction, id: string): Promise<OffboardingRow> {
  const [row] = await tx.select().from(offboarding).where(eq(offboarding.id, id));
  if (!row) throw new Error('The off-boarding was not begun');
  return row;
}

export async function insertOffboarding(tx: Transaction, row: Omit<OffboardingRow, 'createdAt'>): Promise<void> {
  await tx.insert(offboarding).values(row);
}
