import type { Client } from '../../src/demo/client.ts';
import type { InputOf } from '../../src/generated/operation-types.ts';
import type { Person } from './person.ts';

const MESSAGES = 400;
const MINUTE_MILLISECONDS = 60_000;
const INGEST = `mutation Ingest($input: IngestMessagesInput!) { ingestMessages(input: $input) { accepted } }`;

type Message = InputOf<typeof INGEST>['messages'][number];

/** The first two people write to each other; everybody else gets one message from a customer. */
export async function feedConversation(app: Client, people: readonly Person[]): Promise<void> {
  const [first, second, ...others] = people.map(({ id }) => ({ memberId: id }));
  if (!first || !second) throw new Error('A conversation needs two people');
  const end = Date.now();
  const message = (index: number, parties: Pick<Message, 'from' | 'to'>): Message => ({
    messageId: `message-${index}`,
    sentAt: new Date(end - (MESSAGES + others.length - index) * MINUTE_MILLISECONDS).toISOString(),
    kind: 'TEXT',
    body: `Message ${index}: the offer is with the customer`,
    ...parties,
  });
  const customer = { external: { id: 'customer', name: 'Customer' } };
  const messages = [
    ...others.map((to, index) => message(index, { from: customer, to })),
    ...Array.from({ length: MESSAGES }, (_, index) =>
      message(others.length + index, index % 2 ? { from: first, to: second } : { from: second, to: first }),
    ),
  ];
  const { ingestMessages } = await app.run(INGEST, { input: { messages } });
  if (ingestMessages.accepted !== messages.length) throw new Error('The archive refused messages');
}
