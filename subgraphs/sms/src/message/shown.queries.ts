import { inScope } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList } from '@account-center/kit/graphql';
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import {
  type MessageRow,
  type MessageState,
  type PartRow,
  smsMessage,
  smsPart,
  type RecipientRow,
  smsRecipient,
} from './message.table.ts';

/** Selects messages. All conditions must hold. */
export interface MessageFilter {
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  senderId?: string | null | undefined;
  states?: MessageState[] | null | undefined;
  /** E.164. Undefined means no condition; null means an invalid number, which matches nothing. */
  phone?: string | null | undefined;
  text?: string | null | undefined;
}

/** Condition: the caller sent the message, as a member by the member's id, as an app by its credential. */
export const isOwn = ({ memberId, kind, subject }: Caller): SQL =>
  memberId
    ? eq(smsMessage.senderMemberId, memberId)
    : sql`(${smsMessage.senderMemberId} is null and ${smsMessage.sender}->>'kind' = ${kind} and ${smsMessage.sender}->>'subject' = ${subject})`;

export const isInScope = (caller: Caller): SQL => inScope(caller, smsMessage.senderMemberId);

/** System notices are never shown in records, because they contain codes and secrets. */
const isShown = (since: Date) => and(eq(smsMessage.purpose, 'MESSAGE'), gte(smsMessage.createdAt, since));

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

const goesTo = (phone: string) => sql`exists (select from ${smsRecipient}
  where ${smsRecipient.enterpriseId} = ${smsMessage.enterpriseId} and ${smsRecipient.messageId} = ${smsMessage.id}
    and ${smsRecipient.phone} = ${phone})`;

function matches({ from, to, senderId, states, phone, text }: MessageFilter): SQL | undefined {
  return and(
    from ? gte(smsMessage.createdAt, from) : undefined,
    to ? lt(smsMessage.createdAt, to) : undefined,
    senderId ? eq(smsMessage.senderMemberId, senderId) : undefined,
    states ? inArray(smsMessage.state, states) : undefined,
    phone === undefined ? undefined : phone === null ? sql`false` : goesTo(phone),
    text ? sql`${smsMessage.text} like ${`%${escapeLike(text)}%`}` : undefined,
  );
}

/** Message lists, newest first. */
export const messageList = cursorList('smsMessages', ['instant', 'id']);
export const recipientList = (messageId: string) => cursorList('smsRecipients', ['integer'], { messageId });

interface Page {
  size: number;
  after: string | null | undefined;
}

/** A page of messages, newest first; an extra row means that there is a next page. */
export async function listMessages(
  tx: Transaction,
  visible: SQL,
  filter: MessageFilter & { since: Date },
  { size, after }: Page,
): Promise<MessageRow[]> {
  return tx
    .select()
    .from(smsMessage)
    .where(
      and(
        isShown(filter.since),
        visible,
        matches(filter),
        afterCursor(messageList, after, [smsMessage.createdAt, smsMessage.id], 'desc'),
      ),
    )
    .orderBy(desc(smsMessage.createdAt), desc(smsMessage.id))
    .limit(size + 1);
}

export async function findShownMessage(
  tx: Transaction,
  visible: SQL,
  id: string,
  since: Date,
): Promise<MessageRow | undefined> {
  const [row] = await tx
    .select()
    .from(smsMessage)
    .where(and(eq(smsMessage.id, id), isShown(since), visible));
  return row;
}

export async function listRecipientPage(
  tx: Transaction,
  messageId: string,
  { size, after }: Page,
): Promise<RecipientRow[]> {
  return tx
    .select()
    .from(smsRecipient)
    .where(
      and(eq(smsRecipient.messageId, messageId), afterCursor(recipientList(messageId), after, [smsRecipient.position])),
    )
    .orderBy(smsRecipient.position)
    .limit(size + 1);
}

export async function listPartsOf(tx: Transaction, recipientIds: readonly string[]): Promise<PartRow[]> {
  return tx
    .select()
    .from(smsPart)
    .where(inArray(smsPart.recipientId, [...recipientIds]))
    .orderBy(smsPart.recipientId, smsPart.number);
}

export interface DeliveryCounts {
  messageId: string;
  queued: number;
  sent: number;
  delivered: number;
  failed: number;
  expired: number;
  cancelled: number;
  charged: number;
  refunded: number;
}

const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** The number of parts by state and settlement, for many messages at once. */
export async function countDeliveries(tx: Transaction, messageIds: readonly string[]): Promise<DeliveryCounts[]> {
  return tx
    .select({
      messageId: smsPart.messageId,
      queued: count(inArray(smsPart.state, ['QUEUED', 'SENDING'])),
      sent: count(eq(smsPart.state, 'SENT')),
      delivered: count(eq(smsPart.state, 'DELIVERED')),
      failed: count(eq(smsPart.state, 'FAILED')),
      expired: count(eq(smsPart.state, 'EXPIRED')),
      cancelled: count(eq(smsPart.state, 'CANCELLED')),
      charged: count(eq(smsPart.settlement, 'CHARGED')),
      refunded: count(eq(smsPart.settlement, 'REFUNDED')),
    })
    .from(smsPart)
    .where(inArray(smsPart.messageId, [...messageIds]))
    .groupBy(smsPart.messageId);
}
