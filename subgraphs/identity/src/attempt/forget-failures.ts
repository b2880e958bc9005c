import { switchEnterprise, switchSystem, type Transaction } from '@account-center/kit/database';
import { eq, like, or } from 'drizzle-orm';
import { claimBy, keysOf } from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/**
 * Forgets the failures to sign in by an account number, from wherever (ID-18). Those by phone or email stay: several
 * enterprises may know them. What an address did to others stays, too.
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
