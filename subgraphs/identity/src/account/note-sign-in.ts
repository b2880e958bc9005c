import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { type Recipient, recipientOf } from '../delivery/index.ts';
import { account, type AccountRow, credential, noActivation } from './account.table.ts';
import { boundByFirstSignIn, boundContacts } from './binding.rules.ts';

interface SignIn {
  /** The contact that received the code of this sign-in. */
  recipient: Recipient | null;
  /** An activation secret was used. It is valid once. */
  consumesActivation: boolean;
  now: Date;
}

/** Records the sign-in. The first one confirms the contact that received the code or the secret. */
export async function noteSignIn(
  tx: Transaction,
  row: AccountRow,
  { recipient, consumesActivation, now }: SignIn,
): Promise<void> {
  const via = recipient ?? (consumesActivation ? recipientOf(boundContacts(row)) : null);
  const bound = row.lastSignInAt === null ? boundByFirstSignIn(row, via) : {};
  await tx
    .update(account)
    .set({ lastSignInAt: now, ...bound })
    .where(eq(account.id, row.id));
  if (consumesActivation) await tx.update(credential).set(noActivation).where(eq(credential.accountId, row.id));
}
