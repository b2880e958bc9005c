import {
  type Caller,
  DomainError,
  type Runtime,
  type Transaction,
  uuids,
  withEnterprise,
  WORK_DEADLINE_MILLISECONDS,
} from '@account-center/kit';
import { eq, inArray, sql } from 'drizzle-orm';
import { department } from '../department/department.table.ts';
import { lockEnterprise } from '../enterprise/enterprise.queries.ts';
import { listPlaces } from '../member/member.queries.ts';
import { member, memberPlace } from '../member/member.table.ts';
import { tellMembers } from '../member/member.writes.ts';
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

/** Ids on the paths of departments: they keep a leaver's records within the scopes that they were in. */
async function pathsOf(tx: Transaction, departmentIds: readonly string[]): Promise<string[]> {
  if (departmentIds.length === 0) return [];
  const rows = await tx
    .select({ path: department.path })
    .from(department)
    .where(inArray(department.id, [...departmentIds]));
  return [...new Set(rows.flatMap(({ path }) => path))];
}

/** The member leaves the departments and frees the seat; with that the off-boarding is finished. */
async function leaveDirectory({ row }: Leaving, tx: Transaction): Promise<void> {
  await lockEnterprise(tx);
  const places = await listPlaces(tx, [row.memberId]);
  const leftPath = await pathsOf(
    tx,
    places.map(({ departmentId }) => departmentId),
  );
  await tx.delete(memberPlace).where(eq(memberPlace.memberId, row.memberId));
  const left = await tx
    .update(member)
    .set({ status: 'LEFT', leftAt: sql`now()`, leftPath: sql`${uuids(leftPath)}`, version: sql`${member.version} + 1` })
    .where(sql`${member.id} = ${row.memberId} and ${member.status} = 'ACTIVE'`)
    .returning();
  await tellMembers(tx, left);
  await completeStep(tx, row.id, 'DIRECTORY', { departmentsLeft: places.length });
  await finishOffboarding(tx, row.id);
}

/** Does one step and writes its line of the receipt. */
export async function doStep(leaving: Leaving, kind: OffboardingStepKind): Promise<void> {
  const { runtime, row } = leaving;
  if (kind === 'DIRECTORY') {
    await withEnterprise(runtime.db, row.enterpriseId, (tx) => leaveDirectory(leaving, tx));
    return;
  }
  const figures = await requests[kind](leaving);
  await withEnterprise(runtime.db, row.enterpriseId, (tx) => completeStep(tx, row.id, kind, figures));
}
