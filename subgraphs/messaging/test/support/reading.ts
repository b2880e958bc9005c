import type { Client } from '@account-center/testing';
import { type Archive, MARCH } from './archive.ts';

const PARTNERS = `query ($memberId: ID!, $range: RecordRange!, $first: Int, $after: String) {
  conversationPartners(memberId: $memberId, range: $range, first: $first, after: $after) {
    nodes { messageCount lastMessageAt party { id kind name externalId deleted } }
    pageInfo { hasNextPage endCursor }
  }
}`;
export interface PartnersAnswer {
  conversationPartners: {
    nodes: { messageCount: number; lastMessageAt: string; party: { id: string; name: string; kind: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

const MESSAGES = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $first: Int, $after: String) {
  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: $first, after: $after) {
    edges { cursor node { id sequence body sender { name } } }
    nodes { body }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;
export interface MessagesAnswer {
  conversationMessages: {
    edges: { cursor: string; node: { id: string; sequence: string; body: string; sender: { name: string } } }[];
    nodes: { body: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  } | null;
}

const ANCHORS = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $unit: AnchorUnit!) {
  conversationAnchors(memberId: $memberId, partnerId: $partnerId, range: $range, unit: $unit) {
    start day messageCount cursor
  }
}`;
interface AnchorsAnswer {
  conversationAnchors: { start: string; day: string; messageCount: number; cursor: string }[] | null;
}

export const read = (client: Client, variables: object) =>
  client.query<MessagesAnswer>(MESSAGES, { range: MARCH, ...variables });
export const partners = (client: Client, variables: object) =>
  client.query<PartnersAnswer>(PARTNERS, { range: MARCH, ...variables });
export const anchors = (client: Client, variables: object) =>
  client.query<AnchorsAnswer>(ANCHORS, { range: MARCH, unit: 'DAY', ...variables });

/** Two members of the sales department whom nobody else talked with. */
export async function openPair({ acme, sales }: Archive) {
  const [one, other] = [
    await acme.addMember('One', { departments: [sales] }),
    await acme.addMember('Other', { departments: [sales] }),
  ];
  return { one, other, ids: { memberId: one.memberId, partnerId: other.memberId } };
}
