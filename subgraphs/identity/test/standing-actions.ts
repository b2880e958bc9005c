import { randomUUID } from 'node:crypto';
import { type Client, untyped } from '@account-center/testing';
import { superPassword } from './support.ts';

/** Whom an action is about, with what some of the actions need to leave them as they were. */
export interface Target {
  id: string;
  root: string;
  roleIds: string[];
  ordinaryRole: string;
}

export interface Action {
  /** The mutation. */
  name: string;
  /** What its caller needs, besides standing no lower than the target. */
  permission: string;
  /** Acts on the target; answers the code of the refusal, of the whole or of the one result. */
  act(client: Client, target: Target): Promise<string | null>;
}

interface Results {
  results?: { code: string | null }[];
}

function action(
  name: string,
  permission: string,
  inputType: string,
  selection: string,
  inputOf: (target: Target) => object,
): Action {
  const document = `mutation Act($input: ${inputType}!) { ${name}(input: $input) { ${selection} } }`;
  return {
    name,
    permission,
    async act(client, target) {
      const answer = await client.query(untyped<Record<string, Results>>(document), { input: inputOf(target) });
      const [error] = answer.errors;
      if (error) return error.extensions.code;
      const payload = answer.data?.[name];
      return payload?.results?.[0]?.code ?? null;
    },
  };
}

const MANAGE_ACCOUNTS = 'identity:account:manage';
const one = ({ id }: Target) => ({ memberIds: [id] });
const keyed = ({ id }: Target) => ({ memberId: id, idempotencyKey: randomUUID() });
const rules = { workdays: ['MONDAY'], shifts: [{ name: 'Day', startsAt: '09:00', endsAt: '18:00' }] };

/** Every mutation that acts on a person whom it names, in an order in which each finds the target as it needs them. */
export const actions: readonly Action[] = [
  action('setMemberRoles', 'identity:role:manage', 'SetMemberRolesInput', 'member { id }', ({ id, roleIds }) => ({
    memberId: id,
    roleIds,
  })),
  action('changeRoleMembers', 'identity:role:manage', 'ChangeRoleMembersInput', 'results { code }', (target) => ({
    roleId: target.ordinaryRole,
    addMemberIds: [target.id],
  })),
  action('setMemberScope', 'identity:role:manage', 'SetMemberScopeInput', 'member { id }', ({ id }) => ({
    memberId: id,
    departmentIds: [],
  })),
  action('updateMember', 'org:member:manage', 'UpdateMemberInput', 'member { id }', ({ id }) => ({
    memberId: id,
    title: randomUUID(),
  })),
  action('transferMember', 'org:member:manage', 'TransferMemberInput', 'member { id }', ({ id, root }) => ({
    memberId: id,
    departments: [{ departmentId: root, leader: true }],
  })),
  action('topUpMembers', 'sms:account:manage', 'TopUpMembersInput', 'mainBalance', ({ id }) => ({
    items: [{ memberId: id, amount: 1 }],
    idempotencyKey: randomUUID(),
  })),
  action('takeBackCredit', 'sms:account:manage', 'TakeBackCreditInput', 'amount', keyed),
  action('suspendSmsAccount', 'sms:account:manage', 'SuspendSmsAccountInput', 'account { id }', keyed),
  action('resumeSmsAccount', 'sms:account:manage', 'ResumeSmsAccountInput', 'account { id }', keyed),
  action(
    'setAttendanceRules',
    'attendance:rule:manage',
    'SetAttendanceRulesInput',
    'rules { targetKind: __typename }',
    ({ id }) => ({
      memberId: id,
      rules,
    }),
  ),
  action('clearAttendanceRules', 'attendance:rule:manage', 'ClearAttendanceRulesInput', 'effectiveFrom', ({ id }) => ({
    memberId: id,
  })),
  action(
    'setAttendanceWorkingTime',
    'attendance:rule:manage',
    'SetAttendanceWorkingTimeInput',
    'workingTime { id }',
    ({ id }) => ({ memberId: id, dailyMinutes: 240 }),
  ),
  action('unblockSignIn', MANAGE_ACCOUNTS, 'UnblockSignInInput', 'results { code }', one),
  action('endMemberSessions', MANAGE_ACCOUNTS, 'EndMemberSessionsInput', 'results { code }', one),
  action('resetPasswords', MANAGE_ACCOUNTS, 'ResetPasswordsInput', 'results { code }', (target) => ({
    ...one(target),
    superPassword,
  })),
  action('disableMembers', MANAGE_ACCOUNTS, 'DisableMembersInput', 'results { code }', one),
  action('enableMembers', MANAGE_ACCOUNTS, 'EnableMembersInput', 'results { code }', one),
  action('reportLostPhone', MANAGE_ACCOUNTS, 'ReportLostPhoneInput', 'member { id }', ({ id }) => ({ memberId: id })),
];

/** Mutations that act on a person, and where it is tested that they ask. */
export const actsElsewhere: Readonly<Record<string, string>> = {
  offboardMember: 'standing.test.ts: it is done to each only once',
  startMemberImport: 'org/test/import-standing.test.ts: the rows name people',
  updateRole: 'takeover.test.ts: it takes permissions from all who hold the role',
  deleteRole: 'takeover.test.ts: it takes permissions from all who hold the role',
  cancelScheduledSms: 'sms/test/schedule-standing.test.ts: the message names its sender',
};

/** Mutations that act on nobody who is there, with the reason where they speak of people. A new one is put here, or above. */
export const namesNobody: Readonly<Record<string, string>> = {
  openEnterprise: 'a capability of an enterprise, for platform operators',
  addMember: 'makes somebody new; the roles are judged by the same rule',
  signIn: 'the account is one’s own to prove',
  revokeSession: 'one’s own sessions only',
  revokeAllSessions: 'one’s own sessions only',
  refreshSession: 'one’s own session only',
  switchSubAccounts: 'a capability of an enterprise, for platform operators',
  startAuditLogExport: 'reads',
  startMemberExport: 'reads',
  startSmsStatementExport: 'reads',
  ingestPunches: 'records what a punch clock saw',
  ingestMessages: 'records what was written',
  sendSms: 'writes to people, and changes nothing of theirs',
  scheduleSms: 'writes to people, and changes nothing of theirs',
  updateScheduledSms: 'one’s own message only',
  signOut: 'one’s own session only',
  changePassword: 'one’s own only',
  requestCode: 'sends a code to whom it may concern',
  requestContactCode: 'one’s own contact only',
  confirmContact: 'one’s own contact only',
  punch: 'for oneself only',
  registerApp: 'makes an app',
  revokeApp: 'an app is nobody',
  signInApp: 'the secret is the app’s own to prove',
  addRole: 'makes a role that nobody holds yet',
  addDepartment: 'a department',
  renameDepartment: 'a department',
  moveDepartment: 'a department; whom it holds keeps what they see of it',
  reorderDepartments: 'departments',
  deleteDepartment: 'a department that is empty',
  setHiddenMembersEffect: 'a choice of the enterprise, for who may see hidden members',
  enableAttendance: 'a choice of the enterprise',
  disableAttendance: 'a choice of the enterprise',
  startAttendancePayrollExport: 'reads',
  cancelAttendancePayrollExport: 'one’s own export only',
  setAttendancePayrollColumns: 'columns of an enterprise',
  lockAttendanceMonth: 'an enterprise’s month',
  unlockAttendanceMonth: 'an enterprise’s month',
  setAttendanceLockRule: 'an enterprise’s rule',
  importStatutoryCalendar: 'a calendar',
  startAttendanceMonthExport: 'reads',
  cancelAttendanceMonthExport: 'one’s own export only',
  cancelAuditLogExport: 'one’s own export only',
  cancelSmsStatementExport: 'one’s own export only',
  cancelMemberExport: 'one’s own export only',
  cancelMemberImport: 'one’s own import only',
  createMemberImportTemplate: 'makes an empty list',
  requestMemberImportUpload: 'takes a file that does nothing yet',
  setFirstPassword: 'how members who are added from now on begin',
  setPasswordReminder: 'a choice of the enterprise',
  addNumberSegment: 'numbers of an enterprise, for platform operators',
  topUpMainAccount: 'the account of an enterprise, for dealers',
  replayBackgroundTasks: 'tasks, for platform operators',
};
