import { randomUUID } from 'node:crypto';
import { event, type Permission } from '@account-center/events';
import { serviceCaller } from '@account-center/kit';
import {
  type Client,
  commandOf,
  type Enterprise,
  type InputOf,
  type Member,
  shareTestSystem,
  type TestSystem,
} from '@account-center/testing';

const INGEST = `mutation Ingest($input: IngestMessagesInput!) {
  ingestMessages(input: $input) {
    accepted duplicates refused
    messageResults { messageId ok code message duplicate sequence fields { path reason } }
    groupResults { groupId ok code message fields { path reason } }
  }
}`;

type Feed = InputOf<typeof INGEST>;
export type Message = Feed['messages'][number];

/** Everything of March 2026 in the enterprise's time zone. */
export const MARCH = { from: '2026-03-01T00:00:00+08:00', to: '2026-03-31T00:00:00+08:00' };

let lastMessage = 0;

/** A text between two members, or whatever the test says. */
export const aText = (from: Message['from'], to: Message['to'], rest: Partial<Message> = {}) => ({
  messageId: `message-${++lastMessage}`,
  sentAt: '2026-03-10T09:00:00+08:00',
  from,
  to,
  kind: 'TEXT' as const,
  body: `body ${lastMessage}`,
  ...rest,
});

export const ingest = (app: Client, input: Feed) => app.query(INGEST, { input });

/** Feeds messages and expects all of them to be taken in. */
export async function feed(app: Client, messages: Feed['messages'], groups: Feed['groups'] = []): Promise<void> {
  const { data, errors } = await ingest(app, { messages, groups });
  const report = data?.ingestMessages;
  if (report?.accepted !== messages?.length || report.refused !== 0) {
    throw new Error(`The feed was not taken in: ${JSON.stringify({ report, errors })}`);
  }
}

const READER: Permission[] = ['archive:read'];

/** Two enterprises; in the first a sales and a legal department, readers of different scope, and an app. */
export async function openArchive() {
  const system = await shareTestSystem();
  const acme = await system.openEnterprise('Acme');
  const globex = await system.openEnterprise('Globex');
  const sales = await acme.addDepartment('Sales');
  const legal = await acme.addDepartment('Legal');
  const scope = 'everything' as const;
  const deletedToo: Permission[] = ['archive:read', 'archive:deleted:read'];
  return {
    system,
    acme,
    globex,
    sales,
    legal,
    alice: await acme.addMember('Alice', { departments: [sales] }),
    bob: await acme.addMember('Bob', { departments: [sales] }),
    carol: await acme.addMember('Carol', { departments: [legal] }),
    reader: await acme.addMember('Reader', { permissions: READER, scope }),
    salesReader: await acme.addMember('Sales reader', { permissions: READER, scope: [sales] }),
    deletedReader: await acme.addMember('Deleted reader', { permissions: deletedToo, scope }),
    auditor: await acme.addMember('Auditor', { permissions: ['identity:audit:read'], scope }),
    app: await acme.signInApp({ permissions: ['archive:write'], scope }),
    otherApp: await globex.signInApp({ permissions: ['archive:write'], scope }),
    otherReader: await globex.addMember('Other reader', { permissions: deletedToo, scope }),
  };
}
export type Archive = Awaited<ReturnType<typeof openArchive>>;

export const member = ({ memberId }: Pick<Member, 'memberId'>) => ({ memberId });
export const outsider = (id: string, name?: string) => ({ external: { id, ...(name ? { name } : {}) } });

/** Identity tells that a member's account has this number and state. */
export async function tellAccount(
  system: TestSystem,
  { enterpriseId }: Enterprise,
  { memberId, accountId }: Member,
  accountNumber: string,
  status: 'ENABLED' | 'CLOSED' = 'ENABLED',
): Promise<void> {
  await system.announce(
    'identity',
    event('account.changed', enterpriseId, { memberId, accountId, accountNumber, status }),
  );
}

const RETIRE = `mutation ($input: RetireMemberInput!) {
  retireMember(input: $input) { conversationsMoved messagesMoved groupsHandedOver }
}`;

/** Sends the command that the off-boarding of org sends. */
export async function retire(system: TestSystem, { enterpriseId }: Enterprise, input: InputOf<typeof RETIRE>) {
  const { runtime } = system.subgraphs.org;
  const { retireMember } = await runtime.siblings.command(
    commandOf('messaging', RETIRE),
    { input },
    { enterpriseId, actor: serviceCaller('org', enterpriseId), requestId: randomUUID(), deadlineMilliseconds: 60_000 },
  );
  return retireMember;
}

const AUDIT = `query ($action: String!) {
  auditEntries(filter: { action: $action, service: "messaging" }, first: 200) {
    nodes { result actorName actor { id } objects { type id } detail }
  }
}`;
const SETTLE_MS = 10_000;

/** What the audit log says about an action on the archive, oldest first. */
export async function auditOf({ system, auditor }: Pick<Archive, 'system' | 'auditor'>, action: string) {
  await system.subgraphs.messaging.settle(SETTLE_MS);
  const { data, errors } = await auditor.query(AUDIT, { action });
  if (!data?.auditEntries) throw new Error(`The audit log is not readable: ${JSON.stringify(errors)}`);
  const entries = data.auditEntries.nodes.map((node) => ({ ...node, detail: JSON.parse(node.detail) as unknown }));
  return entries.toReversed();
}
