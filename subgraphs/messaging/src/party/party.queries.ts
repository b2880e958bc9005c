import { directoryMember, resolveMemberKeys } from '@account-center/directory';
import { arrayLiteral, columnLiterals, isOneOf, type Transaction } from '@account-center/kit/database';
import { and, eq, isNotNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { isDeleted } from '../deleted-account/index.ts';
import { listHoldings } from '../number-holding/index.ts';
import type { Directory, NewParty, ToldParty } from './party.rules.ts';
import { type Direction, party, type PartyKind } from './party.table.ts';

/** A party as shown in records. */
export interface PartyView {
  id: string;
  kind: PartyKind;
  name: string | null;
  externalId: string | null;
  deleted: boolean;
}

export async function listParties(tx: Transaction, ids: readonly string[]): Promise<PartyView[]> {
  return tx
    .select({
      id: party.id,
      kind: party.kind,
      name: sql<string | null>`coalesce(${directoryMember.name}, ${party.externalName})`,
      externalId: party.externalId,
      deleted: isDeleted(party.id),
    })
    .from(party)
    .leftJoin(directoryMember, eq(directoryMember.memberId, party.id))
    .where(isOneOf(party.id, ids));
}

/** Fragment: party `partyId` is a current or former member of the enterprise. */
export const isMember = (partyId: SQLWrapper): SQL<boolean> =>
  sql`exists (select from ${party} where ${and(eq(party.id, partyId), eq(party.kind, 'MEMBER'))})`;

/** The ids that belong to current or former members of the enterprise. */
async function listMemberIds(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select member_id as id from directory_member where member_id = any(${arrayLiteral(ids)}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

/** Loads the data that `resolveParty` needs for these parties. */
export async function loadDirectory(tx: Transaction, parties: readonly ToldParty[]): Promise<Directory> {
  const ids = new Set<string>();
  const numbers = new Set<string>();
  const employeeNumbers = new Set<string>();
  for (const told of parties) {
    if (told.kind === 'MEMBER') ids.add(told.memberId);
    if (told.kind === 'NUMBER') numbers.add(told.accountNumber);
    if (told.kind === 'EMPLOYEE') employeeNumbers.add(told.employeeNumber);
  }
  const memberIds = ids.size > 0 ? await listMemberIds(tx, [...ids]) : [];
  const holdings = numbers.size > 0 ? await listHoldings(tx, [...numbers]) : [];
  const keys = [...employeeNumbers].map((employeeNumber) => ({ employeeNumber }));
  const keyed = await resolveMemberKeys(tx, keys);
  const employees = new Map(
    keys.flatMap(({ employeeNumber }, index) => {
      const memberId = keyed[index]?.memberId;
      return memberId ? [[employeeNumber, memberId]] : [];
    }),
  );
  return {
    memberIds: new Set(memberIds),
    employees,
    holders: Map.groupBy(holdings, ({ accountNumber }) => accountNumber),
  };
}

/** Inserts new parties and updates the names of external ones. @returns the ids by key */
export async function upsertParties(
  tx: Transaction,
  enterpriseId: string,
  parties: readonly NewParty[],
): Promise<Map<string, string>> {
  const [id, key, externalId, externalName] = columnLiterals(
    parties,
    (one) => one.id,
    (one) => one.key,
    (one) => one.externalId,
    (one) => one.externalName,
  );
  const rows = await tx.execute<{ key: string; id: string }>(sql`
    with told as (
      select * from unnest(${id}::uuid[], ${key}::text[], ${externalId}::text[], ${externalName}::text[])
        as told(id, key, external_id, external_name)
    ), made as (
      insert into party (enterprise_id, id, kind, key, external_id, external_name)
      select ${enterpriseId}::uuid, id, case when external_id is null then 'MEMBER' else 'EXTERNAL' end, key, external_id, external_name
      from told
      on conflict (enterprise_id, key) do update set external_name = excluded.external_name
        where excluded.external_name is not null and excluded.external_name is distinct from party.external_name
      returning key, id
    )
    select key, id from made union select party.key, party.id from told join party using (key)`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** Fragment, to select from: the latest message of each member, sent or received. */
export const lastMessages = (tx: Transaction) =>
  tx
    .select({
      memberId: party.id,
      sentAt: party.lastMessageAt,
      direction: party.lastDirection,
      kind: party.lastKind,
      conversationId: party.lastConversationId,
    })
    .from(party)
    .where(and(eq(party.kind, 'MEMBER'), isNotNull(party.lastMessageAt)))
    .as('last_messages');

export interface LastMessage {
  partyId: string;
  sentAt: Date;
  sequence: number;
  direction: Direction;
  kind: string;
  conversationId: string;
}

/** Stores the latest message of each member, unless a later one is stored. */
export async function saveLastMessages(tx: Transaction, messages: readonly LastMessage[]): Promise<void> {
  const [partyId, sentAt, sequence, direction, kind, conversationId] = columnLiterals(
    messages,
    (one) => one.partyId,
    (one) => one.sentAt.toISOString(),
    (one) => one.sequence,
    (one) => one.direction,
    (one) => one.kind,
    (one) => one.conversationId,
  );
  await tx.execute(sql`
    update party set last_message_at = told.sent_at, last_sequence = told.sequence, last_direction = told.direction,
      last_kind = told.kind, last_conversation_id = told.conversation_id
    from unnest(${partyId}::uuid[], ${sentAt}::timestamptz[], ${sequence}::bigint[], ${direction}::text[], ${kind}::text[],
      ${conversationId}::uuid[]) as told(id, sent_at, sequence, direction, kind, conversation_id)
    where party.id = told.id
      and (party.last_message_at is null or (party.last_message_at, party.last_sequence) < (told.sent_at, told.sequence))`);
}
