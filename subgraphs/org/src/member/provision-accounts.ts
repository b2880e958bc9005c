import type { BaseContext } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { SagaRow } from '@account-center/kit/sagas';
import { type AccountRequest, confirmAccounts } from '../account/index.ts';
import type { NewMember } from './insert-members.ts';
import { batchKeysOf, inputFor, type Provisioning, provisioningSaga } from './provisioning.saga.ts';

export function accountRequest(
  { id, profile }: NewMember,
  access: {
    accountNumber?: string | null | undefined;
    roleIds?: readonly string[];
    roleNames?: readonly string[];
    scopeDepartmentIds?: readonly string[] | null | undefined;
  },
): AccountRequest {
  return {
    memberId: id,
    name: profile.name,
    phone: profile.phone ?? null,
    email: profile.email ?? null,
    accountNumber: access.accountNumber ?? null,
    roleIds: access.roleIds ?? [],
    roleNames: access.roleNames ?? [],
    scopeDepartmentIds: access.scopeDepartmentIds ?? [],
  };
}

/** Begins a provisioning, in the transaction that reserves the seats. */
export const openProvisioning = (tx: Transaction, context: BaseContext, accounts: number): Promise<SagaRow> =>
  provisioningSaga.start(tx, context, inputFor(accounts));

/** Compensates the unfinished work of a lost worker. Idempotent. */
export const undoProvisioning = (context: BaseContext, id: string): Promise<void> => provisioningSaga.undo(context, id);

interface NewAccounts<Result> extends Pick<Provisioning, 'accounts' | 'created'> {
  /** Makes the members visible, by `activateMembers`, together with all that depends on them. */
  appear(tx: Transaction, ways: Provisioning['ways']): Promise<Result>;
}

/**
 * Runs a provisioning (ORG-10): the accounts, all or none, then the members. Any failure undoes all of it.
 * @returns the result of `appear`
 */
export async function provisionAccounts<Result>(
  context: BaseContext,
  saga: SagaRow,
  { appear, ...given }: NewAccounts<Result>,
): Promise<Result> {
  const ways: Provisioning['ways'] = new Map();
  const results: Result[] = [];
  const appearOnce = async (tx: Transaction) => {
    // The transaction is retried when it conflicts with another one.
    results[0] = await appear(tx, ways);
  };
  await provisioningSaga.carryOut(context, saga, { ...given, ways, appear: appearOnce });
  const keys = batchKeysOf(saga.id, inputFor(given.accounts.length));
  await confirmAccounts(context, keys).catch((error: unknown) => {
    context.log.warn({ err: error, provisioning: saga.id }, 'accounts are confirmed by the events about their members');
  });
  return results[0] as Result;
}
