import { arrayLiteral, newId, type Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList, type PageArguments, pageSize } from '@account-center/kit/graphql';
import { and, asc, eq, sql } from 'drizzle-orm';
import { isDeleted } from '../deleted-account/index.ts';
import { isMember } from '../party/index.ts';
import { chatGroup, chatGroupMember } from './group.table.ts';

export const groupPartyList = (groupId: string) => cursorList('groupParties', ['id'], { groupId });

/** Fragment, to select from: the groups whose owner is a current or former employee. Only these can be read (MSG-5). */
export const employeeGroups = (tx: Transaction) =>
  tx
    .select({
      id: chatGroup.id,
      name: chatGroup.name,
      ownerId: chatGroup.ownerPartyId,
      partyCount: sql<number>`(
        select count(*)::int from chat_group_member member where member.group_id = chat_group.id)`.as('party_count'),
    })
    .from(chatGroup)
    .where(isMember(chatGroup.ownerPartyId))
    .as('employee_groups');

/** A group's owner; undefined when the group does not exist or its owner is not an employee. */
export async function findEmployeeOwner(tx: Transaction, groupId: string): Promise<string | undefined> {
  const groups = employeeGroups(tx);
  const [row] = await tx.select({ ownerId: groups.ownerId }).from(groups).where(eq(groups.id, groupId));
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

/** Group ids by the app's own ids. */
export async function findGroupIds(
  tx: Transaction,
  appId: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; told: string }>(sql`select id, external_id as told from chat_group
    where app_id = ${appId} and external_id = any(${arrayLiteral(externalIds)}::text[])`);
  return new Map(rows.map(({ id, told }) => [told, id]));
}

export interface NewGroup {
  enterpriseId: string;
  appId: string;
  externalId: string;
  name: string;
  ownerId: string | null;
  /** Includes the owner. */
  partyIds: readonly string[];
}

/**
 * Stores a group as its app reports it. If the app still names a deleted account as the owner, the successor keeps the
 * group.
 */
export async function saveGroup(tx: Transaction, group: NewGroup): Promise<void> {
  const { enterpriseId, appId, externalId, name, ownerId } = group;
  const [saved] = await tx.execute<{ id: string }>(sql`
    insert into chat_group (enterprise_id, id, app_id, external_id, name, owner_party_id)
    values (${enterpriseId}::uuid, ${newId()}::uuid, ${appId}, ${externalId}, ${name}, ${ownerId}::uuid)
    on conflict (enterprise_id, app_id, external_id) do update set name = excluded.name, told_at = now(),
      owner_party_id = case when ${isDeleted(sql`excluded.owner_party_id`)}
        then chat_group.owner_party_id else excluded.owner_party_id end
    returning id`);
  const members = arrayLiteral(group.partyIds);
  await tx.execute(sql`delete from chat_group_member
    where group_id = ${saved?.id ?? null}::uuid and party_id <> all(${members}::uuid[])`);
  await tx.execute(sql`insert into chat_group_member (enterprise_id, group_id, party_id)
    select ${enterpriseId}::uuid, ${saved?.id ?? null}::uuid, unnest(${members}::uuid[]) on conflict do nothing`);
}

/** @returns the number of groups that were handed over */
export async function handOverGroups(tx: Transaction, fromId: string, toId: string): Promise<number> {
  const rows = await tx
    .update(chatGroup)
    .set({ ownerPartyId: toId })
    .where(eq(chatGroup.ownerPartyId, fromId))
    .returning({ id: chatGroup.id });
  return rows.length;
}
