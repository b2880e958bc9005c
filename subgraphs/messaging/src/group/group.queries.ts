import {
  afterCursor,
  type Caller,
  cursorList,
  type PageArguments,
  pageSize,
  type Transaction,
} from '@account-center/kit';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { isReadable } from '../archive/access.ts';
import type { Range } from '../archive/range.ts';
import { activityIn, touches } from '../conversation/conversation.queries.ts';
import { conversation } from '../conversation/conversation.table.ts';
import { party } from '../party/party.table.ts';
import { chatGroup, chatGroupMember } from './group.table.ts';

export interface GroupActivity {
  id: string;
  name: string;
  ownerPartyId: string;
  partyCount: number;
  messageCount: number;
  lastMessageAt: Date;
}

export const groupList = cursorList('groups', ['instant', 'id']);
export const groupPartyList = (groupId: string) => cursorList('groupParties', ['id'], { groupId });

const partyCount = sql<number>`(select count(*)::int from chat_group_member member where member.group_id = ${chatGroup.id})`;

/** A page of the groups of employees whom the caller may read, the latest first, and one more when another page follows. */
export async function listGroupActivity(
  tx: Transaction,
  caller: Caller,
  filter: { ownerId: string | null; range: Range },
  page: PageArguments,
): Promise<GroupActivity[]> {
  const activity = activityIn(tx, filter.range);
  const { id, name, ownerPartyId } = chatGroup;
  const { messageCount, lastMessageAt } = activity;
  const rows = await tx
    .select({ id, name, ownerPartyId, partyCount, messageCount, lastMessageAt })
    .from(chatGroup)
    .innerJoin(party, and(eq(party.id, ownerPartyId), eq(party.kind, 'MEMBER')))
    .innerJoin(conversation, eq(conversation.groupId, id))
    .innerJoinLateral(activity, sql`true`)
    .where(
      and(
        filter.ownerId ? eq(ownerPartyId, filter.ownerId) : undefined,
        isReadable(caller, ownerPartyId),
        touches(filter.range),
        gt(messageCount, 0),
        afterCursor(groupList, page.after, [lastMessageAt, id], 'desc'),
      ),
    )
    .orderBy(desc(lastMessageAt), desc(id))
    .limit(pageSize(page) + 1);
  return rows.flatMap((row) => (row.lastMessageAt ? [{ ...row, lastMessageAt: row.lastMessageAt }] : []));
}

/** A group's owner; undefined when there is no such group or no employee owns it. */
export async function findEmployeeOwner(tx: Transaction, groupId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ ownerId: chatGroup.ownerPartyId })
    .from(chatGroup)
    .innerJoin(party, and(eq(party.id, chatGroup.ownerPartyId), eq(party.kind, 'MEMBER')))
    .where(eq(chatGroup.id, groupId));
  return row?.ownerId;
}

export async function listGroupPartyIds(tx: Transaction, groupId: string, page: PageArguments): Promise<string[]> {
  const rows = await tx
    .select({ partyId: chatGroupMember.partyId })
    .from(chatGroupMember)
    .where(
      and(
        eq(chatGroupMember.groupId, groupId),
        afterCursor(groupPartyList(groupId), page.after, [chatGroupMember.partyId]),
      ),
    )
    .orderBy(asc(chatGroupMember.partyId))
    .limit(pageSize(page) + 1);
  return rows.map(({ partyId }) => partyId);
}
