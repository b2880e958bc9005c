import { type FieldProblem, newId, type Transaction } from '@account-center/kit';
import { sql } from 'drizzle-orm';
import { type NewParty, upsertParties } from '../party/party.queries.ts';
import { type Directory, resolveParty } from '../party/party.resolution.ts';
import { arrayLiteral } from '../sql-array.ts';
import { isRefusal, type Refusal, type ToldGroup } from './ingest.input.ts';

export interface GroupResult {
  groupId: string;
  ok: boolean;
  code: string | null;
  message: string | null;
  fields: FieldProblem[];
}

interface GroupFeed {
  enterpriseId: string;
  appId: string;
  directory: Directory;
  now: Date;
}

interface ResolvedGroup {
  name: string;
  externalId: string;
  owner: NewParty;
  /** The owner is one of them. */
  parties: NewParty[];
}

function resolveGroup({ directory, appId, now }: GroupFeed, told: ToldGroup): ResolvedGroup | Refusal {
  const parties: NewParty[] = [];
  for (const party of [told.owner, ...told.parties]) {
    const resolved = resolveParty(directory, appId, party, now);
    if (!resolved)
      return {
        code: 'PARTY_NOT_FOUND',
        message:
          'The group names a member or account number that does not exist. Leave it out, or name it as external.',
        fields: [],
      };
    if (!parties.some(({ key }) => key === resolved.key)) parties.push(resolved);
  }
  const [owner] = parties;
  if (!owner) throw new Error('A group has an owner');
  return { name: told.name, externalId: told.groupId, owner, parties };
}

/** A deleted account that an app still takes for the owner does not get the group back from the successor. */
async function saveGroup(tx: Transaction, { enterpriseId, appId }: GroupFeed, group: ResolvedGroup): Promise<void> {
  const ids = await upsertParties(tx, enterpriseId, group.parties);
  const ownerId = ids.get(group.owner.key) ?? null;
  const [saved] = await tx.execute<{ id: string }>(sql`
    insert into chat_group (enterprise_id, id, app_id, external_id, name, owner_party_id)
    values (${enterpriseId}::uuid, ${newId()}::uuid, ${appId}, ${group.externalId}, ${group.name}, ${ownerId}::uuid)
    on conflict (enterprise_id, app_id, external_id) do update set name = excluded.name, told_at = now(),
      owner_party_id = case when exists (select from retired_member where member_id = excluded.owner_party_id)
        then chat_group.owner_party_id else excluded.owner_party_id end
    returning id`);
  const members = arrayLiteral([...ids.values()]);
  await tx.execute(sql`delete from chat_group_member
    where group_id = ${saved?.id ?? null}::uuid and party_id <> all(${members}::uuid[])`);
  await tx.execute(sql`insert into chat_group_member (enterprise_id, group_id, party_id)
    select ${enterpriseId}::uuid, ${saved?.id ?? null}::uuid, unnest(${members}::uuid[]) on conflict do nothing`);
}

/** Notes the groups of a batch as they are now (MSG-5). */
export async function saveGroups(
  tx: Transaction,
  feed: GroupFeed,
  groups: readonly { groupId: string; checked: ToldGroup | Refusal }[],
): Promise<GroupResult[]> {
  const results: GroupResult[] = [];
  for (const { groupId, checked } of groups) {
    const resolved = isRefusal(checked) ? checked : resolveGroup(feed, checked);
    if (!isRefusal(resolved)) await saveGroup(tx, feed, resolved);
    const { code = null, message = null, fields = [] } = isRefusal(resolved) ? resolved : {};
    results.push({ groupId, ok: code === null, code, message, fields });
  }
  return results;
}

/** Ids of an app's groups, by the app's id for them. */
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
