import { type Caller, DomainError, type Runtime, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { leaveDepartments } from '../member/index.ts';
import { completeStep, finishOffboarding } from './offboarding.queries.ts';
import type { Figures, OffboardingRow, OffboardingStepKind } from './offboarding.table.ts';

const CLOSE_ACCOUNT = `mutation CloseAccount($input: CloseAccountInput!) {
  closeAccount(input: $input) { accountNumber sessionsEnded numberState }
}`;

const CLOSE_SMS_ACCOUNT = `mutation CloseSmsAccount($input: CloseSmsAccountInput!) {
  closeSmsAccount(input: $input) { creditReturned scheduledCancelled }
}`;

const RETIRE_MEMBER = `mutation RetireMember($input: RetireMemberInput!) {
  retireMember(input: $input) { conversationsMoved messagesMoved groupsHandedOver }
}`;

const CLOSE_ATTENDANCE = `mutation CloseAttendance($input: CloseAttendanceInput!) {
  closeAttendance(input: $input) { closedFrom }
}`;

/** An off-boarding with what its steps need. */
export interface Leaving {
  runtime: Runtime;
  row: OffboardingRow;
  actor: Caller;
}

const isNotFound = (error: unknown) => error instanceof DomainError && error.code === 'NOT_FOUND';

async function command(
  { runtime, row, actor }: Leaving,
  service: string,
  field: string,
  query: string,
  input: Record<string, unknown>,
): Promise<Figures> {
  const deadlineMilliseconds = WORK_DEADLINE_MILLISECONDS;
  const options = { enterpriseId: row.enterpriseId, actor, requestId: row.requestId, deadlineMilliseconds };
  const variables = { input: { memberId: row.memberId, key: row.id, ...input } };
  const answer = await runtime.siblings.command<Record<string, Figures>>(service, query, variables, options);
  const figures = answer[field];
  if (!figures) throw new Error(`The service ${service} answered nothing to ${field}`);
  return { ...figures };
}

/** A member without an account has no sign-in that could be ended. */
const closeAccount = (leaving: Leaving): Promise<Figures> =>
  command(leaving, 'identity', 'closeAccount', CLOSE_ACCOUNT, { keepNumber: leaving.row.keepNumber }).catch(
    (error: unknown) => {
      if (isNotFound(error)) return { sessionsEnded: 0 };
      throw error;
    },
  );

/** A successor who has left meanwhile gets nothing: the groups stay with the deleted account. */
const retireMember = (leaving: Leaving): Promise<Figures> => {
  const { successorMemberId } = leaving.row;
  return command(leaving, 'messaging', 'retireMember', RETIRE_MEMBER, { successorMemberId }).catch((error: unknown) => {
    if (!isNotFound(error) || !successorMemberId) throw error;
    return command(leaving, 'messaging', 'retireMember', RETIRE_MEMBER, { successorMemberId: null });
  });
};

/** What each step asks of its owner. All are idempotent by the off-boarding's id. */
const requests: Readonly<Record<Exclude<OffboardingStepKind, 'DIRECTORY'>, (leaving: Leaving) => Promise<Figures>>> = {
  ACCOUNT: closeAccount,
  SMS_CREDIT: (leaving) => command(leaving, 'sms', 'closeSmsAccount', CLOSE_SMS_ACCOUNT, {}),
  MESSAGES: retireMember,
  ATTENDANCE: (leaving) =>
    command(leaving, 'attendance', 'closeAttendance', CLOSE_ATTENDANCE, { at: leaving.row.createdAt.toISOString() }),
};

/** The member leaves the departments and frees the seat; with that the off-boarding is finished. */
async function leaveDirectory({ row }: Leaving, tx: Transaction): Promise<void> {
  const departmentsLeft = await leaveDepartments(tx, row.memberId);
  await completeStep(tx, row.id, 'DIRECTORY', { departmentsLeft });
  await finishOffboarding(tx, row.id);
}

/** Does one step and writes its line of the receipt. */
export async function takeStep(leaving: Leaving, kind: OffboardingStepKind): Promise<void> {
  const { runtime, row } = leaving;
  if (kind === 'DIRECTORY') {
    await withEnterprise(runtime.db, row.enterpriseId, (tx) => leaveDirectory(leaving, tx));
    return;
  }
  const figures = await requests[kind](leaving);
  await withEnterprise(runtime.db, row.enterpriseId, (tx) => completeStep(tx, row.id, kind, figures));
}
