import { afterCursor, cursorList, type PageArguments, pageSize, type Transaction } from '@account-center/kit';
import { and, count, desc, eq, gt, gte, lt, max, or, type SQL, sql } from 'drizzle-orm';
import { message } from '../archive/message.table.ts';
import { type Range, wasSentIn } from '../archive/range.ts';
import { conversation } from './conversation.table.ts';

export const partnerList = (memberId: string) => cursorList('conversationPartners', ['instant', 'id'], { memberId });

export interface PartnerRow {
  partyId: string;
  messageCount: number;
  lastMessageAt: Date;
}

/** Count and latest time of a conversation's messages of a range, to be joined laterally to `conversation`. */
export const activityIn = (tx: Transaction, range: Range) =>
  tx
    .select({ messageCount: count().as('range_count'), lastMessageAt: max(message.sentAt).as('range_last') })
    .from(message)
    .where(and(eq(message.conversationId, conversation.id), wasSentIn(range)))
    .as('activity');

/** Conversations that may hold messages of the range, by the times that are kept for each. */
export const touches = (range: Range): SQL | undefined =>
  and(gte(conversation.lastMessageAt, range.from), lt(conversation.firstMessageAt, range.to));

/** A page of the parties a member talked with, the latest first, and one more when another page follows. */
export async function listPartners(
  tx: Transaction,
  memberId: string,
  range: Range,
  page: PageArguments,
): Promise<PartnerRow[]> {
  const activity = activityIn(tx, range);
  const partyId = sql<string>`case when ${conversation.lowPartyId} = ${memberId}::uuid
    then ${conversation.highPartyId} else ${conversation.lowPartyId} end`;
  const rows = await tx
    .select({ partyId, messageCount: activity.messageCount, lastMessageAt: activity.lastMessageAt })
    .from(conversation)
    .innerJoinLateral(activity, sql`true`)
    .where(
      and(
        or(eq(conversation.lowPartyId, memberId), eq(conversation.highPartyId, memberId)),
        touches(range),
        gt(activity.messageCount, 0),
        afterCursor(partnerList(memberId), page.after, [activity.lastMessageAt, partyId], 'desc'),
      ),
    )
    .orderBy(desc(activity.lastMessageAt), desc(partyId))
    .limit(pageSize(page) + 1);
  return rows.flatMap(({ lastMessageAt, ...row }) => (lastMessageAt ? [{ ...row, lastMessageAt }] : []));
}

/** The conversation of two parties; undefined when they never talked. */
export async function findConversationIdOfPair(
  tx: Transaction,
  one: string,
  other: string,
): Promise<string | undefined> {
  const [low, high] = one < other ? [one, other] : [other, one];
  const [row] = await tx
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.lowPartyId, low), eq(conversation.highPartyId, high)));
  return row?.id;
}
