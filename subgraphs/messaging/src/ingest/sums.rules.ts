import { type ConversationUpdate, keyOfConversation } from '../conversation/index.ts';
import type { NewMessage } from '../message/index.ts';
import type { Direction, LastMessage, NewParty } from '../party/index.ts';
import type { AcceptedMessage } from './batch.rules.ts';

type Ids = ReadonlyMap<string, string>;

/** Ids of a batch's parties and conversations, by key. */
interface Kept {
  parties: Ids;
  conversations: Ids;
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`Nothing was stored under ${key}`);
  return id;
}

/** A pair has one conversation for both directions, so its ids are sorted. */
function conversationOf(parties: Ids, { sender, recipient, groupId }: AcceptedMessage) {
  if (!recipient) return { lowPartyId: null, highPartyId: null, groupId };
  const [lowPartyId = null, highPartyId = null] = [idOf(parties, sender.key), idOf(parties, recipient.key)].toSorted();
  return { lowPartyId, highPartyId, groupId: null };
}

const conversationIdOf = ({ parties, conversations }: Kept, one: AcceptedMessage): string =>
  idOf(conversations, keyOfConversation(conversationOf(parties, one)));

/** All parties of a batch, each once. */
export const partiesOf = (accepted: readonly AcceptedMessage[]): NewParty[] => {
  const named = accepted.flatMap(({ sender, recipient }) => (recipient ? [sender, recipient] : [sender]));
  return [...new Map(named.map((party) => [party.key, party])).values()];
};

/** The changes of a batch to each conversation. */
export function sumConversations(parties: Ids, accepted: readonly AcceptedMessage[]): ConversationUpdate[] {
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

/** The message rows of a batch. */
export const rowsOf = (kept: Kept, accepted: readonly AcceptedMessage[]): NewMessage[] =>
  accepted.map((one) => {
    const { messageId: externalId, sentAt, kind, body, attachment, fingerprint } = one.told;
    const conversationId = conversationIdOf(kept, one);
    const senderId = idOf(kept.parties, one.sender.key);
    return {
      conversationId,
      sequence: one.sequence,
      senderId,
      externalId,
      sentAt,
      kind,
      body,
      attachment,
      fingerprint,
    };
  });

/** The latest message of each member in a batch: any message sent, or a one-to-one message received. */
export function latestOfMembers(kept: Kept, accepted: readonly AcceptedMessage[]): LastMessage[] {
  const latest = new Map<string, LastMessage>();
  const note = (party: NewParty | null, direction: Direction, one: AcceptedMessage) => {
    if (!party || party.externalId !== null) return;
    const { sentAt, kind } = one.told;
    const known = latest.get(party.id);
    if (known && known.sentAt > sentAt) return;
    const conversationId = conversationIdOf(kept, one);
    latest.set(party.id, { partyId: party.id, sentAt, sequence: one.sequence, direction, kind, conversationId });
  };
  for (const one of accepted) {
    note(one.sender, 'SENT', one);
    note(one.recipient, 'RECEIVED', one);
  }
  return [...latest.values()];
}

/** The pairs in which both parties are members. */
export function pairsOfMembers(
  accepted: readonly AcceptedMessage[],
  pairs: readonly [string, string][],
): [string, string][] {
  const members = new Set(partiesOf(accepted).flatMap(({ id, externalId }) => (externalId === null ? [id] : [])));
  return pairs.filter(([low, high]) => members.has(low) && members.has(high));
}
