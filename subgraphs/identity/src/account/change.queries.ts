import { newId, type Transaction } from '@account-center/kit/database';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Channel } from '../delivery/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { hashPassword } from '../secret/index.ts';
import { account, type AccountRow, credential, noActivation } from './account.table.ts';
import type { Binding } from './binding.rules.ts';
import { firstCredential } from './first-password.rules.ts';

const nextVersion = { version: sql`${account.version} + 1` };

/** Makes the account's principal be built anew (ID-20). */
export async function bumpVersion(tx: Transaction, accountId: string): Promise<void> {
  await tx.update(account).set(nextVersion).where(eq(account.id, accountId));
}

/** Makes the principals of members be built anew. */
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

/** Reserves members' accounts with what each first proves itself with. */
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

/** Gives an enterprise its administrator's account. @returns its id */
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

/** Keeps the password that the holder of an account chose, in place of whatever proved them until now. */
export async function savePassword(
  tx: Transaction,
  accountId: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<void> {
  const own = { passwordHash, passwordSetAt: now, initialPasswordId: null, ...noActivation, mustChange: false };
  await tx.update(credential).set(own).where(eq(credential.accountId, accountId));
  await bumpVersion(tx, accountId);
}

/** Takes over what the directory says of an account's holder. */
export async function saveHolder(
  tx: Transaction,
  id: string,
  holder: Binding & Pick<AccountRow, 'name' | 'holderVersion'>,
): Promise<void> {
  await tx.update(account).set(holder).where(eq(account.id, id));
}

/** Binds a contact of an account, unless it is bound already: from now on it signs in (ID-37). */
export async function bindContact(tx: Transaction, row: AccountRow, channel: Channel, now: Date): Promise<void> {
  const set = channel === 'SMS' ? { phoneBoundAt: row.phoneBoundAt ?? now } : { emailBoundAt: row.emailBoundAt ?? now };
  await tx.update(account).set(set).where(eq(account.id, row.id));
}

/** Closes accounts: their credentials go, the rows stay for their numbers. */
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

/** Removes accounts as though they had never been made. */
export async function deleteAccountRows(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.delete(credential).where(inArray(credential.accountId, [...ids]));
  await tx.delete(account).where(inArray(account.id, [...ids]));
}
