import { limitReached } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { countSeats } from './member.queries.ts';

/** @throws LIMIT_REACHED when the plan has no seats for `added` more members. Call it under the enterprise's lock. */
export async function assertSeats(tx: Transaction, { seats }: EnterpriseRow, added: number): Promise<void> {
  if ((await countSeats(tx)) + added > seats) {
    throw limitReached(
      'seats',
      seats,
      `All ${seats} seats of the plan are taken. Off-board a member, or buy more seats.`,
    );
  }
}
