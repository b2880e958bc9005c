import { type BaseContext, commandOptionsOf, DomainError, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import {
  closeAccountCommand,
  closeAttendanceCommand,
  closeSmsAccountCommand,
  retireMemberCommand,
} from '../generated/commands.ts';
import { leaveDepartments } from '../member/index.ts';
import { completeStep, finishOffboarding } from './offboarding.queries.ts';
import type { Figures, OffboardingRow, OffboardingStepKind } from './offboarding.table.ts';

/** An off-boarding, and in whose name its steps are taken. */
export interface Leaving {
  context: BaseContext;
  row: OffboardingRow;
}

const isNotFound = (error: unknown) => error instanceof DomainError && error.code === 'NOT_FOUND';

const optionsOf = ({ context }: Leaving) => commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);

/** All commands are idempotent by the off-boarding's id. */
const inputOf = ({ row }: Leaving) => ({ memberId: row.memberId, idempotencyKey: row.id });

/** A member without an account has no sign-in that could be ended. */
async function closeAccount(leaving: Leaving): Promise<Figures> {
  const { siblings } = leaving.context.runtime;
  const input = { ...inputOf(leaving), keepNumber: leaving.row.keepNumber };
  try {
    return (await siblings.command(closeAccountCommand, { input }, optionsOf(leaving))).closeAccount;
  } catch (error) {
    if (isNotFound(error)) return { sessionsEnded: 0 };
    throw error;
  }
}

async function closeSmsAccount(leaving: Leaving): Promise<Figures> {
  const { siblings } = leaving.context.runtime;
  const variables = { input: inputOf(leaving) };
  return (await siblings.command(closeSmsAccountCommand, variables, optionsOf(leaving))).closeSmsAccount;
}

async function handRecordsOver(leaving: Leaving, successorMemberId: string | null): Promise<Figures> {
  const { siblings } = leaving.context.runtime;
  const input = { ...inputOf(leaving), successorMemberId };
  return (await siblings.command(retireMemberCommand, { input }, optionsOf(leaving))).retireMember;
}

/** A successor who has left meanwhile gets nothing: the groups stay with the deleted account. */
const retireMember = (leaving: Leaving): Promise<Figures> => {
  const { successorMemberId } = leaving.row;
  return handRecordsOver(leaving, successorMemberId).catch((error: unknown) => {
    if (!isNotFound(error) || !successorMemberId) throw error;
    return handRecordsOver(leaving, null);
  });
};

async function closeAttendance(leaving: Leaving): Promise<Figures> {
  const { siblings } = leaving.context.runtime;
  const input = { ...inputOf(leaving), at: leaving.row.createdAt.toISOString() };
  return (await siblings.command(closeAttendanceCommand, { input }, optionsOf(leaving))).closeAttendance;
}

/** What each step asks of its owner. */
const requests: Readonly<Record<Exclude<OffboardingStepKind, 'DIRECTORY'>, (leaving: Leaving) => Promise<Figures>>> = {
  ACCOUNT: closeAccount,
  SMS_CREDIT: closeSmsAccount,
  MESSAGES: retireMember,
  ATTENDANCE: closeAttendance,
};

/** The member leaves the departments and frees the seat; with that the off-boarding is finished. */
async function leaveDirectory({ row }: Leaving, tx: Transaction): Promise<void> {
  const departmentsLeft = await leaveDepartments(tx, row.memberId);
  await completeStep(tx, row.id, 'DIRECTORY', { departmentsLeft });
  await finishOffboarding(tx, row.id);
}

/** Does one step and writes its line of the receipt. */
export async function takeStep(leaving: Leaving, kind: OffboardingStepKind): Promise<void> {
  const { context, row } = leaving;
  if (kind === 'DIRECTORY') {
    await withTenant(context, (tx) => leaveDirectory(leaving, tx));
    return;
  }
  const figures = await requests[kind](leaving);
  await withTenant(context, (tx) => completeStep(tx, row.id, kind, figures));
}
