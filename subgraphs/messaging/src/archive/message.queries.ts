import { directoryEnterprise } from '@account-center/directory';
import {
  afterCursor,
  cursorList,
  encodeCursor,
  type PageArguments,
  pageSize,
  type Transaction,
} from '@account-center/kit';
import { and, asc, count, eq, min, type SQL, sql } from 'drizzle-orm';
import { message, type MessageRow } from './message.table.ts';
import { type Range, wasSentIn } from './range.ts';

const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

export type AnchorUnit = 'DAY' | 'HOUR';

export interface Anchor {
  start: Date;
  day: string;
  messageCount: number;
  cursor: string;
}

export const messageList = (conversationId: string) => cursorList('messages', ['integer'], { conversationId });

const inConversation = (conversationId: string, range: Range): SQL | undefined =>
  and(eq(message.conversationId, conversationId), wasSentIn(range));

/** A page of a conversation by sequence, and one message more when another page follows. */
export async function listMessages(
  tx: Transaction,
  conversationId: string,
  range: Range,
  page: PageArguments,
): Promise<MessageRow[]> {
  return tx
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
}

async function findTimeZone(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ timeZone: directoryEnterprise.timeZone }).from(directoryEnterprise);
  return row?.timeZone ?? DEFAULT_TIME_ZONE;
}

/** Days or hours that hold messages, in the enterprise's time zone, each with the cursor before its first message. */
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
