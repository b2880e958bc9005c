import { randomUUID } from 'node:crypto';
import type { Client } from '../../src/demo/client.ts';
import type { DataOf } from '../../src/generated/operation-types.ts';
import type { Employee } from './running-company.ts';

const INGEST = `mutation IngestMessages($input: IngestMessagesInput!) {
  ingestMessages(input: $input) { accepted duplicates refused }
}`;
const PARTNERS = `query Partners($memberId: ID!, $range: RecordRange!) {
  conversationPartners(memberId: $memberId, range: $range, first: 10) { nodes { messageCount } }
}`;
const DAY_MILLISECONDS = 86_400_000;

export type Ingested = DataOf<typeof INGEST>['ingestMessages'];

/** Messages of one to the other, with ids of their own. */
export function batchOf(from: Employee, to: Employee, count: number) {
  const sentAt = new Date().toISOString();
  return Array.from({ length: count }, (_, index) => ({
    messageId: randomUUID(),
    sentAt,
    from: { accountNumber: from.accountNumber },
    to: { accountNumber: to.accountNumber },
    kind: 'TEXT' as const,
    body: `第 ${index} 条`,
  }));
}

export const ingest = async (feeder: Client, messages: ReturnType<typeof batchOf>): Promise<Ingested> =>
  (await feeder.run(INGEST, { input: { messages } })).ingestMessages;

/** How many messages of the last day a member has in the archive. */
export async function countMessages(administrator: Client, memberId: string): Promise<number> {
  const range = {
    from: new Date(Date.now() - DAY_MILLISECONDS).toISOString(),
    to: new Date(Date.now() + DAY_MILLISECONDS).toISOString(),
  };
  const { conversationPartners } = await administrator.run(PARTNERS, { memberId, range });
  return conversationPartners.nodes.reduce((sum, { messageCount }) => sum + messageCount, 0);
}
