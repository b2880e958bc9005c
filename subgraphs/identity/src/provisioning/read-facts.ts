import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { listOpenAccounts, listTakenNumbers } from '../account/index.ts';
import { isInSegments, type Segment } from '../number/index.ts';
import { listRoles } from '../role/index.ts';
import { powersOf } from '../standing/index.ts';
import type { ProvisionFacts, RequestedAccount } from './provisioning.rules.ts';

const duplicatesOf = (values: readonly string[]) =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index));

/** Reads the facts for the checks of a batch. */
export async function readFacts(
  tx: Transaction,
  { roleIds }: Caller,
  requests: readonly RequestedAccount[],
  segments: readonly Segment[],
): Promise<ProvisionFacts> {
  const roles = await listRoles(tx);
  const own = roles.filter(({ id }) => roleIds.includes(id));
  const picked = requests.flatMap(({ accountNumber }) => (accountNumber ? [accountNumber] : []));
  const known = await listOpenAccounts(
    tx,
    requests.map(({ memberId }) => memberId),
  );
  return {
    roles,
    grantable: powersOf({ kind: 'member', permissions: own.flatMap(({ permissions }) => permissions) }),
    isInSegments: (number) => isInSegments(segments, number),
    takenNumbers: new Set([...(await listTakenNumbers(tx, picked)), ...duplicatesOf(picked)]),
    membersWithAccount: new Set(known.map(({ memberId }) => memberId ?? '')),
  };
}
