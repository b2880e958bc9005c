import { randomUUID } from 'node:crypto';
import { type Client, until } from '../../src/demo/client.ts';
import type { InputOf } from '../../src/generated/operation-types.ts';
import type { Colleague } from './directory.ts';
import { runExport } from './exports.ts';

const TOP_UP_MAIN = `mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }`;
const TOP_UP_MEMBERS = 'mutation ($input: TopUpMembersInput!) { topUpMembers(input: $input) { mainBalance } }';
const SEND = 'mutation ($input: SendSmsInput!) { sendSms(input: $input) { message { id } } }';
const SCHEDULE = 'mutation ($input: ScheduleSmsInput!) { scheduleSms(input: $input) { message { id } } }';
const MESSAGE = 'query ($id: ID!) { smsMessage(id: $id) { delivery { queued sent } } }';
const INGEST = `mutation ($input: IngestMessagesInput!) {
  ingestMessages(input: $input) { accepted messageResults { code message } groupResults { ok code message } }
}`;
const PARTNERS = `query ($memberId: ID!, $range: RecordRange!) {
  conversationPartners(memberId: $memberId, range: $range) { nodes { party { id name } } }
  groupConversations(range: $range) { nodes { id } }
}`;
const INGEST_PUNCHES = `mutation ($input: IngestPunchesInput!) {
  ingestPunches(input: $input) { results { ok code message } }
}`;
const LOCK_MONTH =
  'mutation ($input: LockAttendanceMonthInput!) { lockAttendanceMonth(input: $input) { lock { id } } }';
const SET_WORKING_TIME = `mutation ($input: SetAttendanceWorkingTimeInput!) {
  setAttendanceWorkingTime(input: $input) { workingTime { id } } }`;
const CREDIT = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** The last days, and tomorrow. */
export const lastDays = () => ({ from: ago(7 * DAY), to: ago(-DAY) });
export const inAnHour = () => ago(-HOUR);
export const thisMonth = () => ago(0).slice(0, 7);

/** A month that was over long enough ago to be locked. */
const lockableMonth = () => ago(40 * DAY).slice(0, 7);

/** Credit is bought and shared out; one message is sent, one waits, and the statement is exported. */
export async function useSms(
  parts: { marker: string; dealer: Client; administrator: Client; sender: Client },
  people: readonly Colleague[],
): Promise<{ sms: string; scheduledSms: string; smsStatementExport: string }> {
  const { marker, dealer, administrator, sender } = parts;
  const bought = { amount: CREDIT, dealerReference: `${marker} order`, idempotencyKey: `${marker} order` };
  await dealer.run(TOP_UP_MAIN, { input: bought });
  const items = people.map(({ id }) => ({ memberId: id, amount: 50 }));
  const note = `${marker} share`;
  await administrator.run(TOP_UP_MEMBERS, { input: { items, note, idempotencyKey: randomUUID() } });
  const recipients = { memberIds: people.map(({ id }) => id) };
  const notice = { text: `${marker} notice`, recipients, idempotencyKey: randomUUID() };
  const sms = (await sender.run(SEND, { input: notice })).sendSms.message.id;
  const later = { text: `${marker} later`, recipients, at: inAnHour(), idempotencyKey: randomUUID() };
  const scheduledSms = (await sender.run(SCHEDULE, { input: later })).scheduleSms.message.id;
  await until(
    () => sender.run(MESSAGE, { id: sms }),
    ({ smsMessage: { delivery } }) => delivery.queued + delivery.sent === 0,
  );
  const exported = await runExport(administrator, 'smsStatementExport', { format: 'XLSX' });
  return { sms, scheduledSms, smsStatementExport: exported.id };
}

/** Messages between two members, with an outsider and in a group. */
export async function feedArchive(
  parts: { marker: string; app: Client; administrator: Client },
  [first, second]: readonly [Colleague, Colleague],
): Promise<{ party: string; group: string; fedMessage: string; fedGroup: string; outsider: string }> {
  const { marker, app, administrator } = parts;
  const outsider = { external: { id: `${marker} outsider`, name: `${marker} friend` } };
  const [one, two] = [{ memberId: first.id }, { memberId: second.id }];
  const text = (name: string, rest: Partial<InputOf<typeof INGEST>['messages'][number]>) => ({
    messageId: `${marker} ${name}`,
    sentAt: ago(HOUR),
    from: one,
    kind: 'TEXT' as const,
    body: `${marker} ${name} body`,
    ...rest,
  });
  const groupId = `${marker} group`;
  const messages = [text('first', { to: two }), text('second', { to: outsider }), text('third', { groupId })];
  const groups = [{ groupId, name: `${marker} group name`, owner: one, parties: [one, two, outsider] }];
  const fed = await app.run(INGEST, { input: { messages, groups } });
  if (fed.ingestMessages.accepted !== messages.length) throw new Error(JSON.stringify(fed));
  const found = await administrator.run(PARTNERS, { memberId: first.id, range: lastDays() });
  const [partner] = found.conversationPartners.nodes;
  const [group] = found.groupConversations.nodes;
  if (!partner || !group) throw new Error('The archive does not find what it was fed');
  return {
    party: partner.party.id,
    group: group.id,
    fedMessage: `${marker} first`,
    fedGroup: groupId,
    outsider: `${marker} outsider`,
  };
}

/** A punch clock tells of the members, the month is exported, and one that was locked is exported for payroll. */
export async function keepAttendance(
  { marker, app, administrator }: { marker: string; app: Client; administrator: Client },
  people: readonly Colleague[],
): Promise<{ attendanceMonthExport: string; attendancePayrollExport: string }> {
  const punches = people.map(({ id }) => ({
    memberId: id,
    type: 'IN' as const,
    punchedAt: ago(0),
    device: `${marker} clock`,
    idempotencyKey: `${marker} ${id}`,
  }));
  const { ingestPunches } = await app.run(INGEST_PUNCHES, { input: { punches } });
  if (!ingestPunches.results.every(({ ok }) => ok)) throw new Error(JSON.stringify(ingestPunches));
  for (const one of people)
    await administrator.run(SET_WORKING_TIME, { input: { memberId: one.id, weeklyMinutes: 2_400 } });
  const { id } = await runExport(administrator, 'attendanceMonthExport', { month: thisMonth() });
  const month = lockableMonth();
  await administrator.run(LOCK_MONTH, { input: { month } });
  const payroll = await runExport(administrator, 'attendancePayrollExport', { month, format: 'CSV' });
  return { attendanceMonthExport: id, attendancePayrollExport: payroll.id };
}

/** The audit log is exported. */
export async function exportAudit(administrator: Client): Promise<{ auditLogExport: string }> {
  const { id } = await runExport(administrator, 'auditLogExport', { format: 'CSV' });
  return { auditLogExport: id };
}
