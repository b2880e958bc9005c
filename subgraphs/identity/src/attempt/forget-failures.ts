import { switchEnterprise, switchSystem, type Transaction } from '@account-center/kit/database';
import { eq, like, or } from 'drizzle-orm';
import { claimBy, keysOf } from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/**
 * Deletes the failures of sign-ins with an account number, from all addresses (ID-18). Failures by phone or email stay,
 * because several enterprises may have the same contact. Counts of addresses stay as well.
 */
export async function forgetFailures(tx: Transaction, enterpriseId: string, number: string): Promise<void> {
  const { account, pair, device } = keysOf({ account: claimBy('ACCOUNT', number), address: '%', device: '%' });
  await switchSystem(tx);
  await tx
    .update(signInAttempt)
    .set({ failures: 0, blockedUntil: null })
    .where(or(eq(signInAttempt.key, account), like(signInAttempt.key, pair), like(signInAttempt.key, device)));
  await switchEnterprise(tx, enterpriseId);
}
