import { type Runtime, type Transaction, withEnterprise } from '@account-center/kit';
import { and, inArray, sql } from 'drizzle-orm';
import { smsMessage, smsPart } from '../message/message.table.ts';
import { type Settled, settleMessages } from './settle.ts';
import type { Receipt } from './transport.ts';

interface OpenPart {
  id: string;
  messageId: string;
  settlement: string;
}

/** Parts that were handed over and have no final state, held in the order of their ids. */
const lockOpenParts = (tx: Transaction, ids: string[]): Promise<OpenPart[]> =>
  tx
    .select({ id: smsPart.id, messageId: smsPart.messageId, settlement: smsPart.settlement })
    .from(smsPart)
    .where(and(inArray(smsPart.id, ids), inArray(smsPart.state, ['SENDING', 'SENT'])))
    .orderBy(smsPart.id)
    .for('update');

/** Charges parts whose receipts overtook the record of their acceptance. */
async function chargeOvertaken(tx: Transaction, parts: readonly OpenPart[]): Promise<void> {
  const overtaken = Map.groupBy(
    parts.filter(({ settlement }) => settlement === 'RESERVED'),
    ({ messageId }) => messageId,
  );
  if (overtaken.size === 0) return;
  const messages = await tx
    .select({ id: smsMessage.id, reservationId: smsMessage.reservationId })
    .from(smsMessage)
    .where(inArray(smsMessage.id, [...overtaken.keys()]));
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
    await tx
      .update(smsPart)
      .set({
        state,
        reason,
        settlement: sql`case ${smsPart.settlement} when 'RESERVED' then 'CHARGED' else ${smsPart.settlement} end`,
        sentAt: sql`coalesce(${smsPart.sentAt}, now())`,
        doneAt: sql`now()`,
        claimedUntil: null,
      })
      .where(
        inArray(
          smsPart.id,
          group.map(({ reference }) => reference.partId),
        ),
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
