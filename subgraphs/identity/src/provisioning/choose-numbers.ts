import { DomainError } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type Segment, takeNextNumbers } from '../number/index.ts';
import type { RequestedAccount } from './provisioning.rules.ts';

/** The number for each request: the picked one, or the next free one. */
export async function chooseNumbers(
  tx: Transaction,
  segments: readonly Segment[],
  requests: readonly RequestedAccount[],
): Promise<string[]> {
  const picked = new Set(requests.flatMap(({ accountNumber }) => (accountNumber ? [accountNumber] : [])));
  const count = requests.filter(({ accountNumber }) => !accountNumber).length;
  const next = await takeNextNumbers(tx, segments, count, picked);
  if (next.length < count)
    throw new DomainError(
      'NUMBERS_USED_UP',
      'The number segments have no free number left. Ask the platform operator for another segment.',
    );
  return requests.map(({ accountNumber }) => accountNumber ?? next.shift() ?? '');
}
