import { type Client, commandOf, type DataOf, type InputOf, type TestSystem } from '@account-center/testing';
import { expect, vi } from 'vitest';
import { type Company, key, ok, readBooks } from './sms.ts';

const PAYLOAD = `{ creditsReserved balance duplicatesDropped rejected { entry code } message { id recipientCount state scheduledAt scheduledLocal text } }`;
export const SEND = `mutation ($input: SendSmsInput!) { sendSms(input: $input) ${PAYLOAD} }`;
export const SCHEDULE = `mutation ($input: ScheduleSmsInput!) { scheduleSms(input: $input) ${PAYLOAD} }`;
export const EDIT = `mutation ($input: UpdateScheduledSmsInput!) { updateScheduledSms(input: $input) ${PAYLOAD} }`;
export const CANCEL = `mutation ($input: CancelScheduledSmsInput!) {
  cancelScheduledSms(input: $input) { creditsReturned message { id state } } }`;
export const PREVIEW = `query ($input: PreviewSmsInput!) { previewSms(input: $input) {
  credits balance duplicatesDropped rejected { entry code } parts { destination parts }
  recipients { phone segments member { id } } } }`;
export const MESSAGE = `query ($id: ID!) { smsMessage(id: $id) {
  id state text credits scheduledAt delivery { queued sent delivered failed expired cancelled charged refunded }
  recipients(first: 200) { nodes { phone state reason member { id } parts { number state refunded } } } } }`;

export type Message = DataOf<typeof MESSAGE>['smsMessage'];
/** What may be said of a message that is not as usual. */
export type Unusual = Partial<InputOf<typeof SEND>>;

/** Sends a greeting to one number, unless told otherwise. */
export const send = (client: Client, input: Unusual) =>
  ok(client, SEND, {
    input: { text: '您好', recipients: { numbers: '13911112222' }, idempotencyKey: key(), ...input },
  });

export const messageOf = async (client: Client, id: string): Promise<Message> =>
  (await ok(client, MESSAGE, { id })).smsMessage;

/** Waits until the delivery of a message is as asked; by default until every part has its final state. */
export async function settled(
  client: Client,
  id: string,
  isSettled = ({ queued, sent }: Message['delivery'], state: Message['state']) =>
    queued + sent === 0 && state !== 'SENDING',
): Promise<Message> {
  await vi.waitFor(
    async () => {
      const { delivery, state } = await messageOf(client, id);
      expect(isSettled(delivery, state)).toBe(true);
    },
    { timeout: 30_000, interval: 20 },
  );
  // The recipients of an answer may have been read a moment before its counts.
  return await messageOf(client, id);
}

export async function mainBalance(client: Client, enterpriseId: string, system: TestSystem): Promise<number> {
  expect(client.token).not.toBeNull();
  return (await readBooks(system, enterpriseId)).main;
}

const CLOSE = `mutation ($input: CloseSmsAccountInput!) {
  closeSmsAccount(input: $input) { creditReturned scheduledCancelled closedAt }
}`;

/** Closes a sub-account as off-boarding does: by a command of org. */
export async function closeAccount(
  system: TestSystem,
  company: Company,
  memberId: string,
  commandKey: string,
): Promise<DataOf<typeof CLOSE>['closeSmsAccount']> {
  const { siblings } = system.subgraphs.org.runtime;
  const options = {
    enterpriseId: company.enterpriseId,
    requestId: commandKey,
    actor: actor(company),
    deadlineMilliseconds: 60_000,
  };
  const variables = { input: { memberId, idempotencyKey: commandKey } };
  return (await siblings.command(commandOf('sms', CLOSE), variables, options)).closeSmsAccount;
}

/** Sends a notice as identity does: by a command. @returns the message's id */
export async function systemSms(
  system: TestSystem,
  company: Company,
  notice: { idempotencyKey: string; phone: string; text: string },
): Promise<string> {
  const { siblings } = system.subgraphs.identity.runtime;
  const document = `mutation ($input: SendSystemSmsInput!) { sendSystemSms(input: $input) { messageId } }`;
  const options = {
    enterpriseId: company.enterpriseId,
    requestId: notice.idempotencyKey,
    actor: actor(company),
    deadlineMilliseconds: 60_000,
  };
  const answer = await siblings.command(commandOf('sms', document), { input: notice }, options);
  return answer.sendSystemSms.messageId;
}

const actor = ({ boss, enterpriseId }: Company) => ({
  kind: 'member' as const,
  subject: boss.accountId,
  name: boss.name,
  enterpriseId,
  memberId: boss.memberId,
  sessionId: null,
  roleIds: [],
  permissions: [],
  scope: { everything: true, departmentIds: [] },
  ip: null,
  userAgent: null,
});
