import { type BaseContext, parseInput } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { type AccountRow, deleteAccountRows, lockAccountsOfBatch } from '../account/index.ts';
import { closeAccounts } from '../closure/index.ts';
import { withdrawCommand } from '../command/index.ts';
import type { DiscardAccountsInput } from '../generated/types.ts';
import { giveNumbersBack, lockSegments, type Segment } from '../number/index.ts';
import { deleteHoldings } from '../role/index.ts';
import { deleteScopes } from '../scope/index.ts';
import { deleteSessions } from '../session/index.ts';

const discardSchema = z.object({ idempotencyKey: z.string().min(1).max(200) });

/** Deletes reserved accounts. No event was published about them, and their numbers are free again. */
async function removeReserved(
  tx: Transaction,
  segments: readonly Segment[],
  rows: readonly AccountRow[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await deleteSessions(tx, ids);
  await deleteHoldings(tx, ids);
  await deleteScopes(tx, ids);
  await deleteAccountRows(tx, ids);
  await giveNumbersBack(
    tx,
    segments,
    rows.map(({ number }) => Number(number)),
  );
}

/**
 * Reverts `provisionAccounts` with this key, because the members were not created. A command with this key that arrives
 * later is refused. Accounts that were already confirmed are closed.
 */
export async function discardAccounts(context: BaseContext, input: DiscardAccountsInput): Promise<number> {
  const { idempotencyKey: batchKey } = parseInput(discardSchema, input);
  const now = context.runtime.now();
  const enterpriseId = enterpriseIdOf(context.caller);
  return withTenant(context, async (tx) => {
    await withdrawCommand(tx, { enterpriseId, command: 'provisionAccounts', key: batchKey });
    // Locked before the accounts, in the same order as when numbers are allocated: this avoids deadlocks.
    const segments = await lockSegments(tx);
    const rows = await lockAccountsOfBatch(tx, batchKey);
    const reserved = rows.filter(({ isReserved }) => isReserved);
    const told = rows.filter(({ isReserved }) => !isReserved);
    await removeReserved(tx, segments, reserved);
    const { closed } = await closeAccounts(tx, told, { now, numberState: 'RETIRED' });
    return reserved.length + closed.length;
  });
}
