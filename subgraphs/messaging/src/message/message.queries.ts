import { findTimeZone } from '@account-center/directory';
import { arrayLiteral, columnLiterals, type Transaction } from '@account-center/kit/database';
import {
  afterCursor,
  type Connection,
  cursorList,
  encodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from '@account-center/kit/graphql';
import { and, asc, count, eq, gte, lt, max, min, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { MessageKind, Range } from './message.rules.ts';
import { type Attachment, message, type MessageRow } from './message.table.ts';

export type AnchorUnit = 'DAY' | 'HOUR';

export interface Anchor {
  start: Date;
  day: string;
  messageCount: number;
  cursor: string;
}

const MESSAGE = cursorList('message', ['id', 'integer', 'integer']);

/** Opaque id of a message: encodes the key of its row. */
export const messageIdOf = ({ conversationId, sequence, sentAt }: MessageRow): string =>
  encodeCursor(MESSAGE, [conversationId, sequence, sentAt.getTime()]);

const messageList = (conversationId: string) => cursorList('messages', ['integer'], { conversationId });

const inConversation = (conversationId: string | SQLWrapper, { from, to }: Range): SQL | undefined =>
  and(eq(message.conversationId, conversationId), gte(message.sentAt, from), lt(message.sentAt, to));

/** Fragment for a lateral join: count and latest time of a conversation's messages in a range. */
export const activityIn = (tx: Transaction, conversationId: SQLWrapper, range: Range) =>
  tx
    .select({ messageCount: count().as('range_count'), lastMessageAt: max(message.sentAt).as('range_last') })
    .from(message)
    .where(inConversation(conversationId, range))
    .as('activity');

/** A page of a conversation ordered by sequence, and the total number of messages. */
export async function readMessages(
  tx: Transaction,
  conversationId: string,
  range: Range,
  page: PageArguments,
): Promise<{ result: Connection<MessageRow>; count: number }> {
  const rows = await tx
    .select()
    .from(message)
    .where(
      and(
        inConversation(conversationId, range),
        afterCursor(messageList(conversationId), page.after, [message.sequence]),
      ),
    )
    .orderBy(asc(message.sequence))
    .limit(pageSize(page) + 1);
  const result = toConnection(messageList(conversationId), rows, pageSize(page), ({ sequence }) => [sequence], {
    after: page.after,
  });
  return { result, count: result.nodes.length };
}

/** Days or hours with messages, in the enterprise's time zone, each with the cursor before its first message. */
export async function listAnchors(
  tx: Transaction,
  conversationId: string,
  range: Range,
  unit: AnchorUnit,
): Promise<Anchor[]> {
  const timeZone = await findTimeZone(tx);
  const start = sql<Date>`date_trunc(${unit.toLowerCase()}, ${message.sentAt}, ${timeZone})`.mapWith(message.sentAt);
  const rows = await tx
    .select({
      start,
      day: sql<string>`to_char(min(${message.sentAt}) at time zone ${timeZone}, 'YYYY-MM-DD')`,
      messageCount: count(),
      firstSequence: min(message.sequence),
    })
    .from(message)
    .where(inConversation(conversationId, range))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
  return rows.map(({ firstSequence, ...anchor }) => ({
    ...anchor,
    cursor: encodeCursor(messageList(conversationId), [(firstSequence ?? 1) - 1]),
  }));
}

/** Locks the enterprise's archive against other batches until the transaction ends. @returns the last sequence */
export async function lockCounter(tx: Transaction, enterpriseId: string): Promise<number> {
  const [row] = await tx.execute<{ last: string }>(sql`
    insert into archive_counter (enterprise_id, last_sequence) values (${enterpriseId}::uuid, 0)
    on conflict (enterprise_id) do update set last_sequence = archive_counter.last_sequence
    returning last_sequence as last`);
  return Number(row?.last ?? 0);
}

export async function saveCounter(tx: Transaction, lastSequence: number): Promise<void> {
  await tx.execute(sql`update archive_counter set last_sequence = ${lastSequence}`);
}

/** An archived message. */
export interface Receipt {
  /** SHA-256, hexadecimal. */
  fingerprint: string;
  sequence: number;
}

/** The receipts of an app's messages with these ids. */
export async function findReceipts(
  tx: Transaction,
  appId: string,
  messageIds: readonly string[],
): Promise<Map<string, Receipt>> {
  const rows = await tx.execute<{ id: string; fingerprint: string; sequence: string }>(sql`
    select external_id as id, encode(fingerprint, 'hex') as fingerprint, sequence from message_receipt
    where app_id = ${appId} and external_id = any(${arrayLiteral(messageIds)}::text[])`);
  return new Map(rows.map(({ id, fingerprint, sequence }) => [id, { fingerprint, sequence: Number(sequence) }]));
}

export interface NewMessage {
  conversationId: string;
  sequence: number;
  sentAt: Date;
  senderId: string;
  externalId: string;
  kind: MessageKind;
  body: string | null;
  attachment: Attachment | null;
  /** SHA-256, hexadecimal. */
  fingerprint: string;
}

export async function insertMessages(
  tx: Transaction,
  enterpriseId: string,
  appId: string,
  rows: readonly NewMessage[],
): Promise<void> {
  const [conversation, sequence, sentAt, sender, externalId, kind, body, attachment] = columnLiterals(
    rows,
    (row) => row.conversationId,
    (row) => row.sequence,
    (row) => row.sentAt.toISOString(),
    (row) => row.senderId,
    (row) => row.externalId,
    (row) => row.kind,
    (row) => row.body,
    (row) => row.attachment && JSON.stringify(row.attachment),
  );
  await tx.execute(sql`
    insert into message (enterprise_id, app_id, conversation_id, sequence, sent_at, sender_party_id, external_id, kind, body, attachment)
    select ${enterpriseId}::uuid, ${appId}, * from unnest(${conversation}::uuid[], ${sequence}::bigint[], ${sentAt}::timestamptz[],
      ${sender}::uuid[], ${externalId}::text[], ${kind}::text[], ${body}::text[], ${attachment}::jsonb[])`);
}

export async function insertReceipts(
  tx: Transaction,
  enterpriseId: string,
  appId: string,
  rows: readonly NewMessage[],
): Promise<void> {
  const [externalId, sequence, conversation, sentAt, fingerprint] = columnLiterals(
    rows,
    (row) => row.externalId,
    (row) => row.sequence,
    (row) => row.conversationId,
    (row) => row.sentAt.toISOString(),
    (row) => `\\x${row.fingerprint}`,
  );
  await tx.execute(sql`
    insert into message_receipt (enterprise_id, app_id, external_id, sequence, conversation_id, sent_at, fingerprint)
    select ${enterpriseId}::uuid, ${appId}, * from unnest(${externalId}::text[], ${sequence}::bigint[], ${conversation}::uuid[],
      ${sentAt}::timestamptz[], ${fingerprint}::bytea[])`);
}
