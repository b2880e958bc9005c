import type { Transaction } from '@account-center/kit';
import { saveCounter } from '../archive/counter.queries.ts';
import { type NewParty, upsertParties } from '../party/party.queries.ts';
import { tellAcquaintances } from './ingest.acquaintances.ts';
import type { AcceptedMessage } from './ingest.plan.ts';
import {
  type ConversationUpdate,
  growConversations,
  insertMessages,
  insertReceipts,
  keyOfConversation,
  type LastMessageUpdate,
  saveLastMessages,
  type StoredMessage,
} from './ingest.queries.ts';

type Ids = ReadonlyMap<string, string>;

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`Nothing was stored under ${key}`);
  return id;
}

async function storeParties(tx: Transaction, enterpriseId: string, accepted: readonly AcceptedMessage[]): Promise<Ids> {
  const parties = new Map<string, NewParty>();
  for (const { sender, recipient } of accepted) {
    parties.set(sender.key, sender);
    if (recipient) parties.set(recipient.key, recipient);
  }
  return upsertParties(tx, enterpriseId, [...parties.values()]);
}

/** A pair has one conversation, whoever writes: its ids stand in order. */
function conversationOf(parties: Ids, { sender, recipient, groupId }: AcceptedMessage) {
  if (!recipient) return { lowPartyId: null, highPartyId: null, groupId };
  const [lowPartyId = null, highPartyId = null] = [idOf(parties, sender.key), idOf(parties, recipient.key)].toSorted();
  return { lowPartyId, highPartyId, groupId: null };
}

/** What a batch adds to each conversation. */
function sumConversations(parties: Ids, accepted: readonly AcceptedMessage[]): ConversationUpdate[] {
  const sums = new Map<string, ConversationUpdate>();
  for (const one of accepted) {
    const identity = conversationOf(parties, one);
    const { sentAt } = one.told;
    const sum = sums.get(keyOfConversation(identity));
    sums.set(keyOfConversation(identity), {
      ...identity,
      messageCount: (sum?.messageCount ?? 0) + 1,
      firstMessageAt: sum && sum.firstMessageAt < sentAt ? sum.firstMessageAt : sentAt,
      lastMessageAt: sum && sum.lastMessageAt > sentAt ? sum.lastMessageAt : sentAt,
      lastSequence: one.sequence,
    });
  }
  return [...sums.values()];
}

/** The latest message of each member of a batch: sent by them, or to them alone. */
function latestOfMembers(rows: readonly StoredMessage[]): LastMessageUpdate[] {
  const latest = new Map<string, LastMessageUpdate>();
  const note = (party: NewParty | null, direction: LastMessageUpdate['direction'], row: StoredMessage) => {
    if (!party || party.externalId !== null) return;
    const { sentAt, kind } = row.told;
    const known = latest.get(party.id);
    if (known && known.sentAt > sentAt) return;
    const { sequence, conversationId } = row;
    latest.set(party.id, { partyId: party.id, sentAt, sequence, direction, kind, conversationId });
  };
  for (const row of rows) {
    note(row.sender, 'SENT', row);
    note(row.recipient, 'RECEIVED', row);
  }
  return [...latest.values()];
}

/** Stores the messages of a batch, with everything that is counted about them, in a handful of statements. */
export async function storeBatch(
  tx: Transaction,
  owner: { enterpriseId: string; appId: string },
  accepted: readonly AcceptedMessage[],
): Promise<void> {
  const last = accepted.at(-1);
  if (!last) return;
  const { enterpriseId, appId } = owner;
  const parties = await storeParties(tx, enterpriseId, accepted);
  const { ids: conversations, begun } = await growConversations(tx, enterpriseId, sumConversations(parties, accepted));
  const rows = accepted.map((one) => ({
    ...one,
    senderId: idOf(parties, one.sender.key),
    conversationId: idOf(conversations, keyOfConversation(conversationOf(parties, one))),
  }));
  await insertMessages(tx, enterpriseId, appId, rows);
  await insertReceipts(tx, enterpriseId, appId, rows);
  await saveLastMessages(tx, latestOfMembers(rows));
  await tellAcquaintances(tx, enterpriseId, begun, accepted);
  await saveCounter(tx, last.sequence);
}
