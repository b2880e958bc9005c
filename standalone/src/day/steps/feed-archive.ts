import { signInApp } from '../../demo/sign-in.ts';
import { type Client, present } from '../../demo/client.ts';
import type { Person } from '../company.ts';
import type { Cast, Day } from '../day.ts';

const MESSAGES = 2_000;
const BATCH = 500;
const MINUTES_BETWEEN = 10;
const TEXTS = [
  '报价单已经发给客户',
  '收到，下午三点前确认',
  '合同第二版请法务看一下',
  'Meeting moved to 15:30',
  '好的，谢谢',
];

const INGEST = `mutation IngestMessages($input: IngestMessagesInput!) {
  ingestMessages(input: $input) { accepted duplicates refused }
}`;
const ANCHORS = `query Anchors($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {
  conversationAnchors(memberId: $memberId, partnerId: $partnerId, range: $range) { day messageCount cursor }
}`;
const READ = `query Conversation($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $after: String) {
  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: 20, after: $after) {
    nodes { sequence sentAt body sender { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const PARTNERS = `query Partners($memberId: ID!, $range: RecordRange!) {
  conversationPartners(memberId: $memberId, range: $range, first: 200) {
    nodes { messageCount party { id name member { id } } }
  }
}`;

/** The day's messages: the leaver and colleagues write to each other in turn, ten minutes apart, up to now. */
function messagesOf(day: Day, { leaver, sales }: Cast) {
  const colleagues = sales.filter(({ id }) => id !== leaver.id);
  const end = Date.now();
  return Array.from({ length: MESSAGES }, (_, index) => {
    const colleague = colleagues[index % colleagues.length] as Person;
    const [from, to] = index % 2 === 0 ? [leaver, colleague] : [colleague, leaver];
    return {
      messageId: day.key(`message-${index}`),
      sentAt: new Date(end - (MESSAGES - index) * MINUTES_BETWEEN * 60_000).toISOString(),
      from: { accountNumber: from.accountNumber },
      to: { accountNumber: to.accountNumber },
      kind: 'TEXT' as const,
      body: `${TEXTS[index % TEXTS.length]} ${index}`,
    };
  });
}

async function feed(app: Client, messages: ReturnType<typeof messagesOf>) {
  const total = { accepted: 0, duplicates: 0, refused: 0 };
  for (let start = 0; start < messages.length; start += BATCH) {
    const input = { messages: messages.slice(start, start + BATCH) };
    const { ingestMessages } = await app.run(INGEST, { input });
    total.accepted += ingestMessages.accepted;
    total.duplicates += ingestMessages.duplicates;
    total.refused += ingestMessages.refused;
  }
  return total;
}

/** The company's chat server feeds the archive; the administrator opens a conversation at a given day and reads it. */
export async function feedArchive(day: Day, cast: Cast): Promise<void> {
  const { report, administrator, url, signIns } = day;
  report.step(`An app feeds ${MESSAGES} messages into the archive; the administrator reads a conversation by anchor`);
  const { clientId, clientSecret } = signIns.app;
  const app = await signInApp(url, { clientId, clientSecret });
  const messages = messagesOf(day, cast);
  const began = performance.now();
  const first = await feed(app, messages);
  const milliseconds = performance.now() - began;
  report.figure('feed', `${JSON.stringify(first)}, ${Math.round((MESSAGES / milliseconds) * 1000)} messages a second`);
  report.check('all are in the archive', first.accepted === MESSAGES && first.refused === 0, first);
  const again = await feed(app, messages.slice(0, BATCH));
  report.check('messages sent again are not stored twice', again.accepted === 0 && again.duplicates === BATCH, again);

  const range = { from: new Date(Date.now() - 15 * 86_400_000).toISOString(), to: new Date().toISOString() };
  const memberId = cast.leaver.id;
  const { conversationPartners } = await administrator.run(PARTNERS, { memberId, range });
  const counted = conversationPartners.nodes.reduce((sum, { messageCount }) => sum + messageCount, 0);
  report.check('the partners’ counts add up to all messages', counted === MESSAGES, counted);
  const partnerId = present(conversationPartners.nodes[0]).party.id;
  const { conversationAnchors } = await administrator.run(ANCHORS, { memberId, partnerId, range });
  const inAnchors = conversationAnchors.reduce((sum, { messageCount }) => sum + messageCount, 0);
  report.figure(
    'days with messages',
    conversationAnchors
      .map((anchor) => `${anchor.day} (${anchor.messageCount})`)
      .slice(0, 4)
      .join(', '),
  );
  report.check(
    'the anchors cover the whole conversation',
    inAnchors === conversationPartners.nodes[0]?.messageCount,
    inAnchors,
  );
  const anchor = conversationAnchors.at(Math.floor(conversationAnchors.length / 2));
  const variables = { memberId, partnerId, range, after: anchor?.cursor };
  const { nodes } = (await administrator.run(READ, variables)).conversationMessages;
  const ascending = nodes.every(
    (node, index) => index === 0 || BigInt(node.sequence) > BigInt(nodes[index - 1]?.sequence ?? 0),
  );
  report.check('the page begins at the anchor and ascends', nodes.length > 0 && ascending, nodes.slice(0, 3));
  report.figure('first message there', `${nodes[0]?.sentAt} ${nodes[0]?.body}`);
}
