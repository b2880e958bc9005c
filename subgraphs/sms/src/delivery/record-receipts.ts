import type { Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { listReservations, lockOpenParts, markReported, type OpenPart } from '../message/index.ts';
import type { Receipt } from '../transport/index.ts';
import { type Settled, settleMessages } from './settle-messages.ts';

/** Charges parts whose receipt arrived before their acceptance was recorded. */
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
 * Records final states. Only a submitted part without a final state accepts one, so late and repeated receipts change
 * nothing. A receipt that arrives before the worker's own record proves that the part was accepted. It is charged here.
 */
async function recordInEnterprise(tx: Transaction, receipts: readonly Receipt[]): Promise<void> {
  const open = await lockOpenParts(
    tx,
    receipts.map(({ reference }) => reference.partId),
  );
  const openIds = new Set(open.map(({ id }) => id));
  // If a batch has several receipts for a part, the last one wins.
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
 * Records receipts of the message centre, in one transaction per enterprise. A failure in one enterprise does not
 * affect the others (SMS-31).
 * @returns the receipts that could not be recorded; the transport must report them again
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
