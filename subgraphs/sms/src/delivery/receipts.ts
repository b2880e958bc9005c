import { type Database, type Transaction, withEnterprise } from '@account-center/kit';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { smsMessage, smsPart } from '../message/message.table.ts';
import { settleParts } from './settle.ts';
import type { Receipt } from './transport.ts';

/** Counts by message. */
function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * Writes final states. Only a part that was handed over and has no final state takes one, so late and repeated receipts
 * change nothing. A receipt that overtakes the worker's own record proves that the part was accepted: it is charged here.
 */
async function recordInEnterprise(tx: Transaction, receipts: readonly Receipt[]): Promise<void> {
  const partIds = receipts.map(({ reference }) => reference.partId);
  const open = await tx
    .select({ id: smsPart.id, messageId: smsPart.messageId, settlement: smsPart.settlement })
    .from(smsPart)
    .where(and(inArray(smsPart.id, partIds), inArray(smsPart.state, ['SENDING', 'SENT'])))
    .orderBy(smsPart.id)
    .for('update');
  const openIds = new Set(open.map(({ id }) => id));
  const firsts = new Map(
    receipts.filter(({ reference }) => openIds.has(reference.partId)).map((one) => [one.reference.partId, one]),
  );
  for (const [id, { state, reason }] of firsts) {
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
      .where(eq(smsPart.id, id));
  }
  const overtaken = countBy(
    open.filter(({ settlement }) => settlement === 'RESERVED').map(({ messageId }) => messageId),
  );
  for (const [messageId, posted] of overtaken) {
    const [message] = await tx.select().from(smsMessage).where(eq(smsMessage.id, messageId));
    if (message) await settleParts(tx, message, { posted, voided: 0 });
  }
}

/** Records what the message centre reports, each enterprise in a transaction of its own (SMS-31). */
export async function recordReceipts(db: Database, receipts: readonly Receipt[]): Promise<void> {
  for (const [enterpriseId, group] of Map.groupBy(receipts, ({ reference }) => reference.enterpriseId)) {
    await withEnterprise(db, enterpriseId, (tx) => recordInEnterprise(tx, group));
  }
}
