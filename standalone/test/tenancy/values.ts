import { randomUUID } from 'node:crypto';
import type { Values } from './calls.ts';
import { inAnHour, lastDays, thisMonth } from './records.ts';
import type { Tenant } from './tenant.ts';

const PHONE = '13800138001';
const unique = () => randomUUID();
const uniqueName = () => `Name ${randomUUID().slice(0, 8)}`;

/** The own member, unless the member is named by another number. */
const memberUnlessKeyed =
  ({ ids }: Pick<Tenant, 'ids'>) =>
  (foreign: readonly string[]) =>
    foreign.some((path) => path.startsWith('input.member.')) ? undefined : ids.member;

/** Optional values without which a call would be refused for another reason than its ids. */
const needed = ({ ids }: Pick<Tenant, 'ids'>): Values => ({
  'TransferMemberInput.memberId': memberUnlessKeyed({ ids }),
  'OffboardMemberInput.memberId': memberUnlessKeyed({ ids }),
  'UpdateMemberInput.name': () => 'Renamed',
  'UpdateRoleInput.name': uniqueName,
  'ScheduleSmsInput.at': inAnHour,
  'UpdateScheduledSmsInput.text': () => 'Changed',
  'SmsRecipientsInput.numbers': () => PHONE,
  'IngestMessageInput.body': () => 'Body',
  'IngestMessageInput.from': () => ({ memberId: ids.member }),
  'Query.smsLedgerConsistency.from': () => 1,
  // A message goes to somebody or into a group.
  'IngestMessageInput.to': (foreign) =>
    foreign.some((path) => path.endsWith('groupId')) ? undefined : { external: { id: randomUUID() } },
  'IngestGroupInput.owner': () => ({ memberId: ids.member }),
  'IngestGroupInput.parties': () => [{ memberId: ids.member }],
});

/** Values that are valid wherever the graph asks for something of that name. */
export const validValues = (tenant: Pick<Tenant, 'ids' | 'superPassword'>): Values => ({
  ...needed(tenant),
  name: uniqueName,
  description: () => 'Description',
  shortName: uniqueName,
  fileName: () => 'members.xlsx',
  text: () => 'Text',
  document: () => '{ viewer { name } }',
  idempotencyKey: unique,
  dealerReference: unique,
  key: unique,
  device: () => 'Clock',
  code: () => '000000',
  phone: () => '13900000099',
  service: () => 'sms',
  superPassword: () => tenant.superPassword,
  newPassword: () => `New-${randomUUID()}-7`,
  clientSecret: () => 'guessed',
  permissions: () => 'org:member:read',
  amount: () => 1,
  days: () => 1,
  year: () => 2026,
  first: () => '70000200001',
  last: () => '70000200009',
  month: thisMonth,
  graceDays: () => 3,
  reason: () => 'A clock was wrong',
  date: () => inAnHour().slice(0, 10),
  from: () => lastDays().from,
  to: () => lastDays().to,
  sentAt: () => new Date().toISOString(),
  punchedAt: () => new Date().toISOString(),
  startsAt: () => '09:00',
  endsAt: () => '18:00',
});
