import { canonicalEmail, canonicalMobile } from '@account-center/directory';
import { newId, type Transaction } from '@account-center/kit/database';
import { type AccountRow, bindGiven, insertReserved } from '../account/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { insertHoldings } from '../role/index.ts';
import { insertScopes } from '../scope/index.ts';
import { findRoles, type ProvisionFacts, type RequestedAccount } from './provisioning.rules.ts';

const ROWS_PER_INSERT = 1_000;

interface Chunk {
  batchKey: string;
  requests: readonly RequestedAccount[];
  numbers: readonly string[];
  facts: ProvisionFacts;
  now: Date;
}

function accountOf(
  { batchKey, now }: Pick<Chunk, 'batchKey' | 'now'>,
  number: string | undefined,
  request: RequestedAccount,
) {
  const contacts = {
    phone: request.phone ? canonicalMobile(request.phone) : null,
    email: request.email ? canonicalEmail(request.email) : null,
  };
  const { memberId, name } = request;
  return { id: newId(), memberId, name, number: number ?? null, ...contacts, ...bindGiven(contacts, now), batchKey };
}

async function insertChunk(
  tx: Transaction,
  row: EnterpriseRow,
  { batchKey, requests, numbers, facts, now }: Chunk,
): Promise<AccountRow[]> {
  const { enterpriseId } = row;
  const created = requests.map((request, index) => ({
    request,
    account: { enterpriseId, ...accountOf({ batchKey, now }, numbers[index], request) },
  }));
  const rows = await insertReserved(
    tx,
    row,
    created.map(({ account }) => account),
  );
  await insertHoldings(
    tx,
    created.flatMap(({ request, account: { id: accountId } }) =>
      findRoles(facts.roles, request).map(({ id: roleId }) => ({ enterpriseId, accountId, roleId })),
    ),
  );
  await insertScopes(
    tx,
    created.map(({ request, account }) => ({ account, departmentIds: request.scopeDepartmentIds })),
  );
  return rows;
}

/** Writes the accounts of a batch with their roles and scopes. */
export async function insertAccounts(
  tx: Transaction,
  row: EnterpriseRow,
  { requests, numbers, ...rest }: Chunk,
): Promise<AccountRow[]> {
  const inserted: AccountRow[] = [];
  for (let start = 0; start < requests.length; start += ROWS_PER_INSERT) {
    const end = start + ROWS_PER_INSERT;
    inserted.push(
      ...(await insertChunk(tx, row, {
        ...rest,
        requests: requests.slice(start, end),
        numbers: numbers.slice(start, end),
      })),
    );
  }
  return inserted;
}
