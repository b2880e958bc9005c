import type { Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { listReservations, lockOpenParts, markReported, type OpenPart } from '../message/index.ts';
import type { Receipt } from '../transport/index.ts';
import { type Settled, settleMessages } from './settle-messages.ts';

/** Charges parts whose receipts overtook the record of their acceptance. */
async function chargeOvertaken(tx: Transaction, parts: readonly OpenPart[]): Promise<void> {
  const overtaken = Map.groupBy(
    parts.filter(({ settlement }) => settlement === 'RESERVED'),
    ({ messageId }) => messageId,
  );
  if (overtaken.size === 0) return;
  const messages = await listReservations(tx, [...overtaken.keys()]);
  const settled: Settled[] = messages.map((message) => ({
    ...message,
    posted: overtaken.get(message.id)?.length ?? 0,
    voided: 0,
  }));
  await settleMessages(tx, settled);
}

/**
 * Writes final states. Only a part that was handed over and has no final state takes one, so late and repeated receipts
 * change nothing. A receipt that overtakes the worker's own record proves that the part was accepted: it is charged here.
 */
async function recordInEnterprise(tx: Transaction, receipts: readonly Receipt[]): Promise<void> {
  const open = await lockOpenParts(
    tx,
    receipts.map(({ reference }) => reference.partId),
  );
  const openIds = new Set(open.map(({ id }) => id));
  // Of several receipts for a part the last one of the batch counts.
  const last = new Map(
    receipts.filter(({ reference }) => openIds.has(reference.partId)).map((one) => [one.reference.partId, one]),
  );
  const alike = Map.groupBy(last.values(), ({ state, reason }) => JSON.stringify([state, reason]));
  for (const group of alike.values()) {
    const [{ state, reason } = { state: 'FAILED' as const, reason: null }] = group;
    await markReported(
      tx,
      group.map(({ reference }) => reference.partId),
      { state, reason },
    );
  }
  await chargeOvertaken(tx, open);
}

/**
 * Records what the message centre reports, each enterprise in a transaction of its own: whatever is wrong with one stops
 * no other (SMS-31).
 * @returns those that could not be recorded; they are to be reported again
 */
export async function recordReceipts(
  { db, log }: Pick<Runtime, 'db' | 'log'>,
  receipts: readonly Receipt[],
): Promise<Receipt[]> {
  const failed: Receipt[] = [];
  for (const [enterpriseId, group] of Map.groupBy(receipts, ({ reference }) => reference.enterpriseId)) {
    try {
      await withEnterprise(db, enterpriseId, (tx) => recordInEnterprise(tx, group));
    } catch (err) {
      log.error({ err, enterpriseId, receipts: group.length }, 'receipts were not recorded and are reported again');
      failed.push(...group);
    }
  }
  return failed;
}
