import type { Transaction } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { type Recipient, recipientOf } from '../delivery/index.ts';
import { account, type AccountRow, credential, noActivation } from './account.table.ts';
import { boundByFirstSignIn, boundContacts } from './binding.rules.ts';

interface SignIn {
  /** Where the code came from that was signed in with. */
  recipient: Recipient | null;
  /** An activation secret was used: it serves once. */
  consumesActivation: boolean;
  now: Date;
}

/** Notes the sign-in. The first one proves the contact that it came by: where the code, or else the secret, was sent. */
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
