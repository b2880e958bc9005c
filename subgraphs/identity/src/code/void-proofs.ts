import { switchEnterprise, switchSystem, type Transaction } from '@account-center/kit/database';
import { and, eq, isNull } from 'drizzle-orm';
import { oneTimeCode } from './code.table.ts';

/** Voids an account's open codes for confirming a contact. Call it inside a transaction of its enterprise. */
export async function voidProofs(
  tx: Transaction,
  { enterpriseId, id }: { enterpriseId: string; id: string },
  now: Date,
): Promise<void> {
  await switchSystem(tx);
  await tx
    .update(oneTimeCode)
    .set({ usedAt: now })
    .where(and(eq(oneTimeCode.accountId, id), isNull(oneTimeCode.usedAt)));
  await switchEnterprise(tx, enterpriseId);
}
