import type { Client, DataOf, OperationText, VariablesOf } from '@account-center/testing';
import { type Archive, MARCH } from './archive.ts';

const PARTNERS = `query ($memberId: ID!, $range: RecordRange!, $first: Int, $after: String) {
  conversationPartners(memberId: $memberId, range: $range, first: $first, after: $after) {
    nodes { messageCount lastMessageAt party { id kind name externalId deleted } }
    pageInfo { hasNextPage endCursor }
  }
}`;
export type PartnersAnswer = DataOf<typeof PARTNERS>;

const MESSAGES = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $first: Int, $after: String) {
  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: $first, after: $after) {
    edges { cursor node { id sequence body sender { name } } }
    nodes { body }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;
export type MessagesAnswer = DataOf<typeof MESSAGES>;

const ANCHORS = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $unit: AnchorUnit!) {
  conversationAnchors(memberId: $memberId, partnerId: $partnerId, range: $range, unit: $unit) {
    start day messageCount cursor
  }
}`;
/** Variables of which some have a usual value. */
type Without<Text extends OperationText, Usual extends keyof VariablesOf<Text>> = Omit<VariablesOf<Text>, Usual> &
  Partial<Pick<VariablesOf<Text>, Usual>>;

export const read = (client: Client, variables: Without<typeof MESSAGES, 'range'>) =>
  client.query(MESSAGES, { range: MARCH, ...variables });
export const partners = (client: Client, variables: Without<typeof PARTNERS, 'range'>) =>
  client.query(PARTNERS, { range: MARCH, ...variables });
export const anchors = (client: Client, variables: Without<typeof ANCHORS, 'range' | 'unit'>) =>
  client.query(ANCHORS, { range: MARCH, unit: 'DAY', ...variables });

/** Two members of the sales department whom nobody else talked with. */
export async function openPair({ acme, sales }: Archive) {
  const [one, other] = [
    await acme.addMember('One', { departments: [sales] }),
    await acme.addMember('Other', { departments: [sales] }),
  ];
  return { one, other, ids: { memberId: one.memberId, partnerId: other.memberId } };
}
