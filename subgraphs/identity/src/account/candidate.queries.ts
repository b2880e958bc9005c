import type { Transaction } from '@account-center/kit/database';
import { and, eq, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { Recipient } from '../delivery/index.ts';
import { enterprises, initialHashOf } from '../enterprise/index.ts';
import { account, credential } from './account.table.ts';

/** Accounts that a sign-in may refer to, with their credentials. Reads across enterprises. */
function listCandidates(tx: Transaction, condition: (owner: ReturnType<typeof enterprises>) => SQL | undefined) {
  const owner = enterprises(tx);
  return tx
    .select({
      account,
      credential,
      enterprise: { number: owner.number, shortName: owner.shortName, expiresAt: owner.expiresAt },
      initialHash: initialHashOf(credential.enterpriseId, credential.initialPasswordId),
    })
    .from(account)
    .innerJoin(owner, eq(owner.enterpriseId, account.enterpriseId))
    .leftJoin(credential, and(eq(credential.enterpriseId, account.enterpriseId), eq(credential.accountId, account.id)))
    .where(condition(owner));
}
export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number];

/** An account by its id. */
export async function findCandidate(tx: Transaction, accountId: string): Promise<Candidate | undefined> {
  const [row] = await listCandidates(tx, () => eq(account.id, accountId));
  return row;
}

export async function findCandidateByNumber(tx: Transaction, number: string): Promise<Candidate | undefined> {
  const [row] = await listCandidates(tx, () => eq(account.number, number));
  return row;
}

export async function findAdministrator(tx: Transaction, enterpriseNumber: string): Promise<Candidate | undefined> {
  const [row] = await listCandidates(tx, (owner) =>
    and(eq(owner.number, enterpriseNumber), eq(account.kind, 'ADMINISTRATOR')),
  );
  return row;
}

/** Accounts that sign in with this phone or email (ID-37). */
export function listCandidatesByContact(tx: Transaction, { channel, address }: Recipient): Promise<Candidate[]> {
  const [column, boundAt] =
    channel === 'SMS' ? [account.phone, account.phoneBoundAt] : [account.email, account.emailBoundAt];
  return listCandidates(tx, () => and(eq(column, address), isNotNull(boundAt), ne(account.status, 'CLOSED')));
}
