import { newId, type Transaction } from '@account-center/kit';
import { sql } from 'drizzle-orm';
import { arrayLiteral } from '../sql-array.ts';
import type { BegunConversation } from './ingest.acquaintances.ts';
import type { AcceptedMessage, Receipt } from './ingest.plan.ts';

/** A message with the ids of everything it belongs to. */
export interface StoredMessage extends AcceptedMessage {
  senderId: string;
  conversationId: string;
}

type Column<Row> = (row: Row) => string | number | null;

/** One parameter per column, however many rows. */
const columns = <Row>(rows: readonly Row[], ...picks: Column<Row>[]) =>
  picks.map((pick) => arrayLiteral(rows.map(pick)));

/** What the archive holds of an app under these message ids. */
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

/** Conversations of a batch: their ids by key, and the pairs of parties whose conversation it began. */
export interface GrownConversations {
  ids: Map<string, string>;
  begun: BegunConversation[];
}

/** Makes the conversations that are new and adds the batch to count and times of each. */
export async function growConversations(
  tx: Transaction,
  enterpriseId: string,
  updates: readonly ConversationUpdate[],
): Promise<GrownConversations> {
  const ids = new Map<string, string>();
  const begun: BegunConversation[] = [];
  for (const kind of ['DIRECT', 'GROUP'] as const) {
    const chosen = updates.filter(({ groupId }) => (groupId === null) === (kind === 'DIRECT'));
    if (chosen.length === 0) continue;
    const target = sql.raw(
      kind === 'DIRECT' ? 'enterprise_id, low_party_id, high_party_id' : 'enterprise_id, group_id',
    );
    const [id, low, high, group, count, first, last, sequence] = columns<ConversationUpdate>(
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
    // A row that the statement inserted has no xmax; one that it updated has.
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
      ...rows.flatMap(({ lowPartyId, highPartyId, isNew }) =>
        isNew && lowPartyId && highPartyId ? [{ lowPartyId, highPartyId }] : [],
      ),
    );
  }
  return { ids, begun };
}

export async function insertMessages(
  tx: Transaction,
  enterpriseId: string,
  appId: string,
  rows: readonly StoredMessage[],
): Promise<void> {
  const [conversation, sequence, sentAt, sender, externalId, kind, body, attachment] = columns<StoredMessage>(
    rows,
    (row) => row.conversationId,
    (row) => row.sequence,
    (row) => row.told.sentAt.toISOString(),
    (row) => row.senderId,
    (row) => row.told.messageId,
    (row) => row.told.kind,
    (row) => row.told.body,
    (row) => row.told.attachment && JSON.stringify(row.told.attachment),
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
  rows: readonly StoredMessage[],
): Promise<void> {
  const [externalId, sequence, conversation, sentAt, fingerprint] = columns<StoredMessage>(
    rows,
    (row) => row.told.messageId,
    (row) => row.sequence,
    (row) => row.conversationId,
    (row) => row.told.sentAt.toISOString(),
    (row) => `\\x${row.told.fingerprint}`,
  );
  await tx.execute(sql`
    insert into message_receipt (enterprise_id, app_id, external_id, sequence, conversation_id, sent_at, fingerprint)
    select ${enterpriseId}::uuid, ${appId}, * from unnest(${externalId}::text[], ${sequence}::bigint[], ${conversation}::uuid[],
      ${sentAt}::timestamptz[], ${fingerprint}::bytea[])`);
}

export interface LastMessageUpdate {
  partyId: string;
  sentAt: Date;
  sequence: number;
  direction: 'SENT' | 'RECEIVED';
  kind: string;
  conversationId: string;
}

/** Notes the latest message of each member, unless a later one is noted already. */
export async function saveLastMessages(tx: Transaction, updates: readonly LastMessageUpdate[]): Promise<void> {
  const [party, sentAt, sequence, direction, kind, conversation] = columns<LastMessageUpdate>(
    updates,
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
    from unnest(${party}::uuid[], ${sentAt}::timestamptz[], ${sequence}::bigint[], ${direction}::text[], ${kind}::text[],
      ${conversation}::uuid[]) as told(id, sent_at, sequence, direction, kind, conversation_id)
    where party.id = told.id
      and (party.last_message_at is null or (party.last_message_at, party.last_sequence) < (told.sent_at, told.sequence))`);
}
