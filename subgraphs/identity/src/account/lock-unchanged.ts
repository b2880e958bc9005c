import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import type { Recipient } from '../delivery/index.ts';
import { account, type AccountRow, credential } from './account.table.ts';
import { boundSince } from './binding.rules.ts';
import type { Candidate } from './candidate.queries.ts';

/**
 * Whether the account still proves itself as it did when it was asked: a reset, a disabling or another phone in the
 * directory may have come between. @returns the account, locked; undefined when it does not
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
