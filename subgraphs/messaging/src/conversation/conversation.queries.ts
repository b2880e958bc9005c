import { columnLiterals, newId, type Transaction } from '@account-center/kit/database';
import { and, eq, gte, isNotNull, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { conversation } from './conversation.table.ts';

/** The other party of a pair. */
const partnerIn = (partyId: SQLWrapper): SQL<string> => sql`case when ${conversation.lowPartyId} = ${partyId}
  then ${conversation.highPartyId} else ${conversation.lowPartyId} end`;

/** Condition: the conversation may have messages in the range, by its stored first and last times. */
const touches = ({ from, to }: { from: Date; to: Date }): SQL | undefined =>
  and(gte(conversation.lastMessageAt, from), lt(conversation.firstMessageAt, to));

/**
 * Fragment, to select from: a party's one-to-one conversations that may have messages in the range, with the partner.
 */
export const conversationsOf = (tx: Transaction, partyId: string, time: { from: Date; to: Date }) =>
  tx
    .select({ id: conversation.id, partnerId: partnerIn(sql`${partyId}::uuid`).as('partner_id') })
    .from(conversation)
    .where(and(or(eq(conversation.lowPartyId, partyId), eq(conversation.highPartyId, partyId)), touches(time)))
    .as('conversations_of');

/** Fragment, to select from: group conversations that may have messages in the range. Each has its group's id. */
export const groupConversations = (tx: Transaction, time: { from: Date; to: Date }) =>
  tx
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(isNotNull(conversation.groupId), touches(time)))
    .as('group_conversations');

/** Fragment: a party's partner in a conversation; null in a group's. */
export const partnerOf = (conversationId: SQLWrapper, partyId: SQLWrapper): SQL<string | null> => sql`(
  select ${partnerIn(partyId)} from ${conversation} where ${eq(conversation.id, conversationId)})`;

/** The conversation of two parties; undefined when there is none. */
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

/** The number of a party's one-to-one conversations, and of their messages. */
export async function countConversations(
  tx: Transaction,
  partyId: string,
): Promise<{ conversations: number; messages: number }> {
  const [row] = await tx
    .select({
      conversations: sql<number>`count(*)::int`,
      messages: sql<number>`coalesce(sum(${conversation.messageCount}), 0)::int`,
    })
    .from(conversation)
    .where(or(eq(conversation.lowPartyId, partyId), eq(conversation.highPartyId, partyId)));
  return row ?? { conversations: 0, messages: 0 };
}

/** The change of a batch to a conversation. */
export interface ConversationUpdate {
  lowPartyId: string | null;
  highPartyId: string | null;
  groupId: string | null;
  messageCount: number;
  firstMessageAt: Date;
  lastMessageAt: Date;
  lastSequence: number;
}

export const keyOfConversation = (one: Pick<ConversationUpdate, 'lowPartyId' | 'highPartyId' | 'groupId'>): string =>
  one.groupId ?? `${one.lowPartyId}:${one.highPartyId}`;

const GROWN = sql`message_count = conversation.message_count + excluded.message_count,
  first_message_at = least(conversation.first_message_at, excluded.first_message_at),
  last_message_at = greatest(conversation.last_message_at, excluded.last_message_at),
  last_sequence = excluded.last_sequence`;

/**
 * Creates new conversations, and adds a batch to the count and the times of each conversation.
 * @returns ids by key, and the pairs of parties whose conversation is new
 */
export async function growConversations(
  tx: Transaction,
  enterpriseId: string,
  updates: readonly ConversationUpdate[],
): Promise<{ ids: Map<string, string>; begun: [string, string][] }> {
  const ids = new Map<string, string>();
  const begun: [string, string][] = [];
  for (const kind of ['DIRECT', 'GROUP'] as const) {
    const chosen = updates.filter(({ groupId }) => (groupId === null) === (kind === 'DIRECT'));
    if (chosen.length === 0) continue;
    const target = sql.raw(
      kind === 'DIRECT' ? 'enterprise_id, low_party_id, high_party_id' : 'enterprise_id, group_id',
    );
    const [id, low, high, group, count, first, last, sequence] = columnLiterals(
      chosen,
      ({ groupId }) => groupId ?? newId(),
      (one) => one.lowPartyId,
      (one) => one.highPartyId,
      (one) => one.groupId,
      (one) => one.messageCount,
      (one) => one.firstMessageAt.toISOString(),
      (one) => one.lastMessageAt.toISOString(),
      (one) => one.lastSequence,
    );
    // An inserted row has no xmax; an updated one has.
    const rows = await tx.execute<{
      id: string;
      lowPartyId: string | null;
      highPartyId: string | null;
      groupId: string | null;
      isNew: boolean;
    }>(sql`
      insert into conversation (enterprise_id, kind, id, low_party_id, high_party_id, group_id, message_count,
        first_message_at, last_message_at, last_sequence)
      select ${enterpriseId}::uuid, ${kind}, * from unnest(${id}::uuid[], ${low}::uuid[], ${high}::uuid[], ${group}::uuid[],
        ${count}::bigint[], ${first}::timestamptz[], ${last}::timestamptz[], ${sequence}::bigint[])
      on conflict (${target}) do update set ${GROWN}
      returning id, low_party_id as "lowPartyId", high_party_id as "highPartyId", group_id as "groupId",
        conversation.xmax = 0 as "isNew"`);
    for (const row of rows) ids.set(keyOfConversation(row), row.id);
    begun.push(
      ...rows.flatMap(({ lowPartyId, highPartyId, isNew }): [string, string][] =>
        isNew && lowPartyId && highPartyId ? [[lowPartyId, highPartyId]] : [],
      ),
    );
  }
  return { ids, begun };
}
