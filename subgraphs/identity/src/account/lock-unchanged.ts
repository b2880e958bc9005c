import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import type { Recipient } from '../delivery/index.ts';
import { account, type AccountRow, credential } from './account.table.ts';
import { boundSince } from './binding.rules.ts';
import type { Candidate } from './candidate.queries.ts';

/**
 * Locks the account if its credential is still the one that was verified. A reset, a disabling or a new phone in the
 * directory may have changed it since.
 * @returns the locked account; undefined if it has changed
 */
export async function lockUnchanged(
  tx: Transaction,
  { account: before, credential: proof }: Candidate,
  recipient: Recipient | null,
): Promise<AccountRow | undefined> {
  const [now] = await tx
    .select({ credential, account })
    .from(account)
    .innerJoin(credential, eq(credential.accountId, account.id))
    .where(eq(account.id, before.id))
    .for('update');
  if (now?.account.status !== 'ENABLED') return undefined;
  if (recipient && boundSince(now.account, recipient)?.getTime() !== boundSince(before, recipient)?.getTime())
    return undefined;
  const { passwordHash, initialPasswordId, activationHash } = now.credential;
  const isSame =
    passwordHash === proof?.passwordHash &&
    initialPasswordId === proof.initialPasswordId &&
    activationHash === proof.activationHash;
  return isSame ? now.account : undefined;
}
