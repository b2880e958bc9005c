import { newId, type Transaction } from '@account-center/kit/database';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Channel } from '../delivery/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { hashPassword } from '../secret/index.ts';
import { account, type AccountRow, credential, noActivation } from './account.table.ts';
import type { Binding } from './binding.rules.ts';
import { firstCredential } from './first-password.rules.ts';

const nextVersion = { version: sql`${account.version} + 1` };

/** Invalidates the account's principal, so that it is rebuilt (ID-20). */
export async function bumpVersion(tx: Transaction, accountId: string): Promise<void> {
  await tx.update(account).set(nextVersion).where(eq(account.id, accountId));
}

/** Invalidates the principals of members, so that they are rebuilt. */
export async function bumpVersionsOfMembers(tx: Transaction, memberIds: readonly string[]): Promise<void> {
  await tx
    .update(account)
    .set(nextVersion)
    .where(and(inArray(account.memberId, [...memberIds]), ne(account.status, 'CLOSED')));
}

type NewAccount = Pick<
  AccountRow,
  'id' | 'memberId' | 'name' | 'number' | 'phone' | 'email' | 'phoneBoundAt' | 'emailBoundAt' | 'batchKey'
>;

/** Reserves members' accounts, each with its first credential. */
export async function insertReserved(
  tx: Transaction,
  row: EnterpriseRow,
  accounts: readonly NewAccount[],
): Promise<AccountRow[]> {
  const { enterpriseId } = row;
  const rows = await tx
    .insert(account)
    .values(accounts.map((one) => ({ ...one, enterpriseId, kind: 'MEMBER' as const, isReserved: true })))
    .returning();
  await tx
    .insert(credential)
    .values(accounts.map(({ id }) => ({ ...firstCredential(row), enterpriseId, accountId: id })));
  return rows;
}

/** Creates the administrator's account of an enterprise. @returns its id */
export async function insertAdministrator(
  tx: Transaction,
  { enterpriseId, name, superPassword, now }: { enterpriseId: string; name: string; superPassword: string; now: Date },
): Promise<string> {
  const id = newId();
  const passwordHash = await hashPassword(superPassword);
  await tx.insert(account).values({ enterpriseId, id, kind: 'ADMINISTRATOR', name });
  await tx.insert(credential).values({ enterpriseId, accountId: id, passwordHash, passwordSetAt: now });
  return id;
}

/** Stores the password that the account's holder chose. It replaces the previous credential. */
export async function savePassword(
  tx: Transaction,
  accountId: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
  const own = { passwordHash, passwordSetAt: now, initialPasswordId: null, ...noActivation, mustChange: false };
  await tx.update(credential).set(own).where(eq(credential.accountId, accountId));
  await bumpVersion(tx, accountId);
}

/** Stores the name and contacts that the directory has for an account's holder. */
export async function saveHolder(
  tx: Transaction,
  id: string,
  holder: Binding & Pick<AccountRow, 'name' | 'holderVersion'>,
): Promise<void> {
  await tx.update(account).set(holder).where(eq(account.id, id));
}

/** Binds a contact of an account, unless it is already bound. From now on the account can sign in with it (ID-37). */
export async function bindContact(tx: Transaction, row: AccountRow, channel: Channel, now: Date): Promise<void> {
  const set = channel === 'SMS' ? { phoneBoundAt: row.phoneBoundAt ?? now } : { emailBoundAt: row.emailBoundAt ?? now };
  await tx.update(account).set(set).where(eq(account.id, row.id));
}

/** Closes accounts: deletes their credentials, keeps the rows because of their numbers. */
export async function closeAccountRows(
  tx: Transaction,
  ids: readonly string[],
  { now, numberState }: { now: Date; numberState: 'RETIRED' | 'KEPT' },
): Promise<AccountRow[]> {
  await tx.delete(credential).where(inArray(credential.accountId, [...ids]));
  return tx
    .update(account)
    .set({ status: 'CLOSED', closedAt: now, numberState, ...nextVersion })
    .where(inArray(account.id, [...ids]))
    .returning();
}

/** Deletes accounts without a trace. */
export async function deleteAccountRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.delete(credential).where(inArray(credential.accountId, [...ids]));
  await tx.delete(account).where(inArray(account.id, [...ids]));
}
