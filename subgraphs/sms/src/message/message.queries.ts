import { inPieces, newId, type Transaction } from '@account-center/kit/database';
import { eq, inArray, sql } from 'drizzle-orm';
import { type MessageRow, type PartTexts, smsMessage, smsPart, smsRecipient } from './message.table.ts';
import { type Recipient, segmentsOf } from './quote.rules.ts';

/** Keeps a statement below the protocol's maximum number of parameters. */
const ROWS_PER_INSERT = 1_000;

export async function insertMessage(tx: Transaction, message: typeof smsMessage.$inferInsert): Promise<MessageRow> {
  const [row] = await tx.insert(smsMessage).values(message).returning();
  if (!row) throw new Error('The message was not written');
  return row;
}

/** Inserts a row for each recipient, and one for each of its parts. */
export async function insertRecipients(
  tx: Transaction,
  message: { enterpriseId: string; id: string; partTexts: PartTexts },
  recipients: readonly Recipient[],
): Promise<void> {
  const { enterpriseId, id: messageId, partTexts } = message;
  const rows = recipients.map((recipient, position) => ({
    ...recipient,
    enterpriseId,
    messageId,
    position,
    id: newId(),
  }));
  const parts = rows.flatMap(({ id: recipientId, destination }) =>
    Array.from({ length: segmentsOf(partTexts, destination) }, (_, index) => ({
      enterpriseId,
      messageId,
      recipientId,
      number: index + 1,
    })),
  );
  for (const chunk of inPieces(rows, ROWS_PER_INSERT)) await tx.insert(smsRecipient).values(chunk);
  for (const chunk of inPieces(parts, ROWS_PER_INSERT)) await tx.insert(smsPart).values(chunk);
}

/** Deletes the recipients and parts of a message that was not submitted yet, so that they can be replaced. */
export async function deleteRecipients(tx: Transaction, messageId: string): Promise<void> {
  await tx.delete(smsPart).where(eq(smsPart.messageId, messageId));
  await tx.delete(smsRecipient).where(eq(smsRecipient.messageId, messageId));
}

export async function listRecipients(tx: Transaction, messageId: string): Promise<Recipient[]> {
  return tx
    .select({ phone: smsRecipient.phone, destination: smsRecipient.destination, memberId: smsRecipient.memberId })
    .from(smsRecipient)
    .where(eq(smsRecipient.messageId, messageId))
    .orderBy(smsRecipient.position);
}

/** Locks the message until the transaction ends. */
export async function lockMessage(tx: Transaction, id: string): Promise<MessageRow | undefined> {
  const [row] = await tx.select().from(smsMessage).where(eq(smsMessage.id, id)).for('update');
  return row;
}

/** Updates a locked message. */
export async function updateMessage(
  tx: Transaction,
  id: string,
  change: Partial<typeof smsMessage.$inferInsert>,
): Promise<void> {
  await tx.update(smsMessage).set(change).where(eq(smsMessage.id, id));
}

export const listMessagesById = (tx: Transaction, ids: readonly string[]): Promise<MessageRow[]> =>
  tx
    .select()
    .from(smsMessage)
    .where(inArray(smsMessage.id, [...ids]));

/** The reservations of messages. */
export const listReservations = (
  tx: Transaction,
  ids: readonly string[],
): Promise<Pick<MessageRow, 'id' | 'reservationId'>[]> =>
  tx
    .select({ id: smsMessage.id, reservationId: smsMessage.reservationId })
    .from(smsMessage)
    .where(inArray(smsMessage.id, [...ids]));

/** The member who sent the message; null for an app, for the system, and when the message does not exist. */
export async function findSenderId(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.select({ sender: smsMessage.senderMemberId }).from(smsMessage).where(eq(smsMessage.id, id));
  return row?.sender ?? null;
}

/** Whether a scheduled message is due by the database's clock. */
export async function isDue(tx: Transaction, id: string): Promise<boolean> {
  const [clock] = await tx.execute<{ due: boolean }>(
    sql`select scheduled_at <= now() as due from sms_message where id = ${id}`,
  );
  return clock?.due ?? false;
}
