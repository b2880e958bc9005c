import type { Transaction } from '@account-center/kit';
import { and, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import { account, credential } from '../account/account.table.ts';
import type { Recipient } from '../delivery/delivery.ts';
import { enterprise, initialPassword } from '../enterprise/enterprise.table.ts';

/** Accounts that could be meant by a sign-in, with what they prove themselves with. Across enterprises. */
function listCandidates(tx: Transaction, condition: SQL | undefined) {
  return tx
    .select({ account, credential, enterprise, initialHash: initialPassword.hash })
    .from(account)
    .innerJoin(enterprise, eq(enterprise.enterpriseId, account.enterpriseId))
    .leftJoin(credential, and(eq(credential.enterpriseId, account.enterpriseId), eq(credential.accountId, account.id)))
    .leftJoin(
      initialPassword,
      and(
        eq(initialPassword.enterpriseId, credential.enterpriseId),
        eq(initialPassword.id, credential.initialPasswordId),
      ),
    )
    .where(condition);
}
export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

export async function findCandidateByNumber(tx: Transaction, number: string): Promise<Candidate | undefined> {
  const [row] = await listCandidates(tx, eq(account.number, number));
  return row;
}

export async function findAdministrator(tx: Transaction, enterpriseNumber: string): Promise<Candidate | undefined> {
  const [row] = await listCandidates(
    tx,
    and(eq(enterprise.number, enterpriseNumber), eq(account.kind, 'ADMINISTRATOR')),
  );
  return row;
}

/** Accounts that sign in with this phone or email (ID-37). */
export function listCandidatesByContact(tx: Transaction, { channel, address }: Recipient): Promise<Candidate[]> {
  const [column, boundAt] =
    channel === 'SMS' ? [account.phone, account.phoneBoundAt] : [account.email, account.emailBoundAt];
  return listCandidates(tx, and(eq(column, address), isNotNull(boundAt), ne(account.status, 'CLOSED')));
}
