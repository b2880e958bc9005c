import { newId } from '@account-center/kit/database';
import { enqueueTask } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, inject } from 'vitest';
import { SIGN_IN, succeed } from './company.ts';
import { keepingWalks } from './keeping-walks.ts';
import { without } from './siblings.ts';
import { startImport, upload, workbookOf } from './import.ts';
import { countTexts, exportWalk, type Ground, inAcme, PHONES, runSql, type Walk } from './walk.ts';

const DAY_MILLISECONDS = 86_400_000;
const MONTHS_AHEAD = 6;

const REQUEST_CODE = 'mutation ($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const FIRST = 'mutation ($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const UPDATE = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { phone } } }';
const OFFBOARD = 'mutation ($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }';
const TOP_UP = 'mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }';
const LOCK_MONTH =
  'mutation ($input: LockAttendanceMonthInput!) { lockAttendanceMonth(input: $input) { lock { id } } }';
const SEND = 'mutation ($input: SendSmsInput!) { sendSms(input: $input) { message { id } } }';

async function sendTo({ acme }: Ground, phone: string): Promise<void> {
  await succeed(acme.administrator, SEND, {
    input: { text: 'Hello', recipients: { numbers: phone }, idempotencyKey: newId() },
  });
}

export async function sellCredit({ system, acme }: Ground): Promise<void> {
  const input = { operator: system.operator.name, password: system.operator.password };
  const { signIn } = await succeed(system.anonymous, SIGN_IN, { input });
  await succeed(system.withToken(signIn.accessToken), TOP_UP, {
    input: { enterpriseId: acme.enterpriseId, amount: 100, dealerReference: newId(), idempotencyKey: newId() },
  });
}

const offboardWithoutSms = ({ system, acme }: Ground, memberId: string) =>
  without(system, 'sms', () => succeed(acme.administrator, OFFBOARD, { input: { memberId } }));

/** What tells people something. */
const noticeWalks = (ground: Ground): Record<string, Walk> => ({
  'identity/tell-contact-change': {
    async begin() {
      const { id } = await ground.acme.addMember('Moved', { phone: PHONES.replaced });
      await succeed(ground.acme.administrator, UPDATE, { input: { memberId: id, phone: null } });
    },
    effects: async () => countTexts(ground, PHONES.replaced, 'was replaced in the directory'),
  },
});

function identityWalks(ground: Ground): Record<string, Walk> {
  const oldCode = newId();
  return {
    'identity/send-code': {
      begin: async () => void (await succeed(ground.system.anonymous, REQUEST_CODE, { input: { phone: PHONES.code } })),
      effects: async () => countTexts(ground, PHONES.code, 'sign-in code'),
    },
    'identity/deliver-activation': {
      async begin() {
        await succeed(ground.acme.administrator, FIRST, { input: { method: 'ACTIVATION_SECRET' } });
        await ground.acme.addMember('Activated', { phone: PHONES.activation });
      },
      effects: async () => countTexts(ground, PHONES.activation, 'secret'),
    },
    'identity/record-failed-sign-in': {
      async begin() {
        const { accountNumber } = await ground.acme.addMember('Mistyped');
        await ground.system.anonymous.query(SIGN_IN, { input: { accountNumber, password: 'not-the-password' } });
      },
      effects: async () =>
        (
          await inAcme(
            ground,
            'identity',
            sql`select from audit_entry where action = 'signIn' and result <> 'SUCCEEDED'`,
          )
        ).length,
    },
    'identity/retention': {
      async begin() {
        await runSql(
          ground,
          'identity',
          sql`insert into one_time_code (id, purpose, channel, address, created_at, expires_at)
            values (${oldCode}, 'SIGN_IN', 'SMS', '+8613900019999', now() - interval '3 days', now() - interval '3 days')`,
        );
        await enqueueTask(ground.system, 'identity', 'retention');
      },
      effects: async () =>
        1 - (await runSql(ground, 'identity', sql`select from one_time_code where id = ${oldCode}`)).length,
    },
    'identity/job-audit-export': exportWalk(ground.acme.administrator, 'auditLogExport', { format: 'CSV' }),
  };
}

function orgWalks(ground: Ground): Record<string, Walk> {
  const saga = newId();
  let leaver = '';
  return {
    'org/job-member-export': exportWalk(ground.acme.administrator, 'memberExport', {}),
    'org/saga-provisioning': {
      async begin() {
        const { enterpriseId } = ground.acme;
        await inAcme(
          ground,
          'org',
          sql`insert into saga (enterprise_id, id, kind, input, caller, request_id, touched_at)
            values (${enterpriseId}, ${saga}, 'provisioning', '{"batches": 0}', '{}', ${saga}, now() - interval '1 hour')`,
        );
        await enqueueTask(ground.system, 'org', 'saga-provisioning', { enterpriseId, sagaId: saga });
      },
      effects: async () => 1 - (await inAcme(ground, 'org', sql`select from saga where id = ${saga}`)).length,
    },
    'org/tell-new-member': {
      begin: async () => void (await ground.acme.addMember('Told', { phone: PHONES.notice, notifyBySms: true })),
      effects: async () => countTexts(ground, PHONES.notice, 'your work account is'),
    },
    'org/saga-offboarding': {
      async begin() {
        leaver = (await ground.acme.addMember('Leaver')).id;
        await offboardWithoutSms(ground, leaver);
      },
      effects: async () =>
        (
          await inAcme(
            ground,
            'org',
            sql`select from saga where kind = 'offboarding' and subject = ${leaver} and finished_at is not null`,
          )
        ).length,
    },
  };
}

/** An import that changes a name, which the account then follows. */
function importWalks(ground: Ground): Record<string, Walk> {
  let followed = '';
  let importId = '';
  return {
    'org/job-member-import': {
      async begin() {
        const { id, accountNumber } = await ground.acme.addMember('改名', { phone: PHONES.before });
        followed = id;
        const row = { 姓名: '改名后', 帐号: accountNumber, 手机: PHONES.before, 部门: 'Acme', 角色: '普通成员' };
        const fileId = await upload(ground.system, ground.acme.administrator, await workbookOf([row]));
        importId = await startImport(ground.acme.administrator, { fileId });
      },
      effects: async () =>
        (await inAcme(ground, 'org', sql`select from job where id = ${importId} and state = 'DONE'`)).length,
    },
    'org/follow-directory': {
      // The import before changes the name.
      begin: async () => undefined,
      effects: async () =>
        (await inAcme(ground, 'identity', sql`select from account where member_id = ${followed} and name = '改名后'`))
          .length,
    },
  };
}

/** Moves the time at which a reservation expires, which the ledger's rules allow to nobody. */
async function expireReservationTo({ system }: Ground, phone: string): Promise<void> {
  const url = new URL(inject('databaseServer').adminUrl);
  url.pathname = new URL(system.databases.urls.sms.loginUrl).pathname;
  const superuser = postgres(url.href, { max: 1, onnotice: () => undefined });
  await superuser.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update ledger_reservation set expires_at = now() where id in (select reservation_id
      from sms_message message join sms_recipient recipient on recipient.message_id = message.id where phone = ${phone})`;
  });
  await superuser.end();
}

function smsWalks(ground: Ground): Record<string, Walk> {
  const expired = sql`select from sms_part part join sms_recipient r on r.id = part.recipient_id
    where r.phone = ${PHONES.silent} and part.state = 'EXPIRED'`;
  return {
    'sms/sms-dispatch': {
      begin: () => sendTo(ground, PHONES.message),
      effects: async () => countTexts(ground, PHONES.message, 'Hello'),
    },
    'sms/expire-reservations': {
      async begin() {
        await sendTo(ground, PHONES.silent);
        const isSent = sql`select from sms_part part join sms_recipient r on r.id = part.recipient_id
          where r.phone = ${PHONES.silent} and part.state = 'SENT'`;
        await expect.poll(async () => (await inAcme(ground, 'sms', isSent)).length).toBe(1);
        await expireReservationTo(ground, PHONES.silent);
        await enqueueTask(ground.system, 'sms', 'expire-reservations');
      },
      effects: async () => (await inAcme(ground, 'sms', expired)).length,
    },
    'sms/publish-ledger-checkpoints': {
      begin: () => enqueueTask(ground.system, 'sms', 'publish-ledger-checkpoints'),
      // The ledger grows meanwhile, and each larger one gets its own.
      effects: async () =>
        (await inAcme(ground, 'sms', sql`select from ledger_checkpoint order by size limit 1`)).length,
    },
    'sms/job-sms-statement-export': exportWalk(ground.acme.administrator, 'smsStatementExport', { format: 'CSV' }),
  };
}

const month = () =>
  new Date(Date.now() + MONTHS_AHEAD * 31 * DAY_MILLISECONDS).toISOString().slice(0, 7).replace('-', '_');

/** A month that was over long enough ago to be locked. */
const overMonth = () => new Date(Date.now() - 40 * DAY_MILLISECONDS).toISOString().slice(0, 7);

function otherWalks(ground: Ground): Record<string, Walk> {
  const payroll = exportWalk(ground.acme.administrator, 'attendancePayrollExport', {
    month: overMonth(),
    format: 'CSV',
  });
  return {
    'messaging/archive-months': {
      async begin() {
        ground.monthsAhead = MONTHS_AHEAD;
        await enqueueTask(ground.system, 'messaging', 'archive-months');
      },
      effects: async () =>
        (await runSql(ground, 'messaging', sql`select from pg_tables where tablename = ${`message_${month()}`}`))
          .length,
    },
    'attendance/job-attendance-month-export': exportWalk(ground.acme.administrator, 'attendanceMonthExport', {
      month: overMonth(),
    }),
    'attendance/job-attendance-payroll-export': {
      ...payroll,
      async begin() {
        await succeed(ground.acme.administrator, LOCK_MONTH, { input: { month: overMonth() } });
        await payroll.begin();
      },
    },
  };
}

/** For every task of every service, what makes it necessary and how its effect is seen. */
export const walksOf = (ground: Ground): Record<string, Walk> => ({
  ...identityWalks(ground),
  ...noticeWalks(ground),
  ...orgWalks(ground),
  ...importWalks(ground),
  ...smsWalks(ground),
  ...otherWalks(ground),
  ...keepingWalks(ground),
});
