import type { Caller } from '@account-center/kit';
import { isOneOf, type Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList, type PageArguments, pageSize } from '@account-center/kit/graphql';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { conversationsOf, groupConversations, partnerOf } from '../conversation/index.ts';
import { employeeGroups } from '../group/index.ts';
import { activityIn, type MessageKind, type Range } from '../message/index.ts';
import { type Direction, lastMessages } from '../party/index.ts';
import { isReadable } from './access.queries.ts';

export interface PartnerRow {
  partyId: string;
  messageCount: number;
  lastMessageAt: Date;
}

export const partnerList = (memberId: string) => cursorList('conversationPartners', ['instant', 'id'], { memberId });

/** A page of a member's conversation partners, the latest first, and one extra row when there is a next page. */
export async function listPartners(
  tx: Transaction,
  memberId: string,
  range: Range,
  page: PageArguments,
): Promise<PartnerRow[]> {
  const conversations = conversationsOf(tx, memberId, range);
  const activity = activityIn(tx, conversations.id, range);
  const { partnerId: partyId } = conversations;
  const { messageCount, lastMessageAt } = activity;
  const rows = await tx
    .select({ partyId, messageCount, lastMessageAt })
    .from(conversations)
    .innerJoinLateral(activity, sql`true`)
    .where(and(gt(messageCount, 0), afterCursor(partnerList(memberId), page.after, [lastMessageAt, partyId], 'desc')))
    .orderBy(desc(lastMessageAt), desc(partyId))
    .limit(pageSize(page) + 1);
  return rows.flatMap((row) => (row.lastMessageAt ? [{ ...row, lastMessageAt: row.lastMessageAt }] : []));
}

export interface GroupActivity {
  id: string;
  name: string;
  ownerId: string;
  partyCount: number;
  messageCount: number;
  lastMessageAt: Date;
}

export const groupList = cursorList('groups', ['instant', 'id']);

/**
 * A page of the employees' groups that the caller may read, the latest first, and one extra row when there is a next
 * page.
 */
export async function listGroupActivity(
  tx: Transaction,
  caller: Caller,
  filter: { ownerId: string | null; range: Range },
  page: PageArguments,
): Promise<GroupActivity[]> {
  const groups = employeeGroups(tx);
  const conversations = groupConversations(tx, filter.range);
  const activity = activityIn(tx, conversations.id, filter.range);
  const { id, name, ownerId, partyCount } = groups;
  const { messageCount, lastMessageAt } = activity;
  const rows = await tx
    .select({ id, name, ownerId, partyCount, messageCount, lastMessageAt })
    .from(groups)
    .innerJoin(conversations, eq(conversations.id, id))
    .innerJoinLateral(activity, sql`true`)
    .where(
      and(
        filter.ownerId ? eq(ownerId, filter.ownerId) : undefined,
        isReadable(caller, ownerId),
        gt(messageCount, 0),
        afterCursor(groupList, page.after, [lastMessageAt, id], 'desc'),
      ),
    )
    .orderBy(desc(lastMessageAt), desc(id))
    .limit(pageSize(page) + 1);
  return rows.flatMap((row) => (row.lastMessageAt ? [{ ...row, lastMessageAt: row.lastMessageAt }] : []));
}

export interface LastMessageRow {
  memberId: string;
  sentAt: Date;
  direction: Direction;
  kind: MessageKind;
  partnerId: string | null;
}

/** The latest message of each of these members, if the caller may read their records. */
export async function listLastMessages(
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
): Promise<LastMessageRow[]> {
  const last = lastMessages(tx);
  const { memberId, sentAt, direction, conversationId } = last;
  const rows = await tx
    .select({
      memberId,
      sentAt,
      direction,
      kind: sql<MessageKind>`${last.kind}`,
      partnerId: partnerOf(conversationId, memberId),
    })
    .from(last)
    .where(and(isOneOf(memberId, memberIds), isReadable(caller, memberId)));
  return rows.flatMap(({ sentAt, direction, ...row }) => (sentAt && direction ? [{ ...row, sentAt, direction }] : []));
}
