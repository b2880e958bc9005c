import { commandOptionsOf, DomainError, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { defineSaga, type Work } from '@account-center/kit/sagas';
import { z } from 'zod';
import {
  closeAccountCommand,
  closeAttendanceCommand,
  closeSmsAccountCommand,
  retireMemberCommand,
} from '../generated/commands.ts';
import { leaveDepartments } from '../member/index.ts';
import { requireOffboarding } from './offboarding.queries.ts';
import type { OffboardingRow } from './offboarding.table.ts';

/** For a member without an account only `sessionsEnded` is set, to 0. */
const accountFigures = z.object({
  accountNumber: z.string().optional(),
  numberState: z.enum(['RETIRED', 'KEPT']).optional(),
  sessionsEnded: z.int(),
});
const creditFigures = z.object({ creditReturned: z.int(), scheduledCancelled: z.int() });
const messageFigures = z.object({ conversationsMoved: z.int(), messagesMoved: z.int(), groupsHandedOver: z.int() });
const attendanceFigures = z.object({ closedFrom: z.string() });
const directoryFigures = z.object({ departmentsLeft: z.int() });

/** Figures of the receipt; each step sets its own. */
export type Figures = Partial<
  z.output<typeof accountFigures> &
    z.output<typeof creditFigures> &
    z.output<typeof messageFigures> &
    z.output<typeof attendanceFigures> &
    z.output<typeof directoryFigures>
>;

const readLeaving = ({ context, id }: Work): Promise<OffboardingRow> =>
  withTenant(context, (tx) => requireOffboarding(tx, id));

const isNotFound = (error: unknown) => error instanceof DomainError && error.code === 'NOT_FOUND';

const optionsOf = ({ context }: Work) => commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);

/** All commands are idempotent by the off-boarding's id. */
const inputOf = ({ memberId, id }: OffboardingRow) => ({ memberId, idempotencyKey: id });

/** A member without an account has no sign-in to end. */
async function closeAccount(work: Work): Promise<z.output<typeof accountFigures>> {
  const { siblings } = work.context.runtime;
  const leaving = await readLeaving(work);
  const input = { ...inputOf(leaving), keepNumber: leaving.keepNumber };
  try {
    return (await siblings.command(closeAccountCommand, { input }, optionsOf(work))).closeAccount;
  } catch (error) {
    if (isNotFound(error)) return { sessionsEnded: 0 };
    throw error;
  }
}

async function closeSmsAccount(work: Work): Promise<z.output<typeof creditFigures>> {
  const { siblings } = work.context.runtime;
  const input = inputOf(await readLeaving(work));
  return (await siblings.command(closeSmsAccountCommand, { input }, optionsOf(work))).closeSmsAccount;
}

/** A successor who has left meanwhile gets no groups: they stay with the deleted account. */
async function retireMember(work: Work): Promise<z.output<typeof messageFigures>> {
  const { siblings } = work.context.runtime;
  const leaving = await readLeaving(work);
  const handOver = async (successorMemberId: string | null) => {
    const input = { ...inputOf(leaving), successorMemberId };
    return (await siblings.command(retireMemberCommand, { input }, optionsOf(work))).retireMember;
  };
  const { successorMemberId } = leaving;
  return handOver(successorMemberId).catch((error: unknown) => {
    if (!isNotFound(error) || !successorMemberId) throw error;
    return handOver(null);
  });
}

async function closeAttendance(work: Work): Promise<z.output<typeof attendanceFigures>> {
  const { siblings } = work.context.runtime;
  const input = { ...inputOf(await readLeaving(work)), at: work.startedAt.toISOString() };
  return (await siblings.command(closeAttendanceCommand, { input }, optionsOf(work))).closeAttendance;
}

/**
 * The sign-in is ended first and the seat freed last. Between them, a service that is down delays only its own step.
 */
export const offboardingSaga = defineSaga<unknown, Figures>({
  name: 'offboarding',
  steps: [
    { name: 'ACCOUNT', figures: accountFigures, run: closeAccount },
    { name: 'SMS_CREDIT', independent: true, figures: creditFigures, run: closeSmsAccount },
    { name: 'MESSAGES', independent: true, figures: messageFigures, run: retireMember },
    { name: 'ATTENDANCE', independent: true, figures: attendanceFigures, run: closeAttendance },
    {
      name: 'DIRECTORY',
      figures: directoryFigures,
      async write(tx, { id }) {
        const { memberId } = await requireOffboarding(tx, id);
        return { departmentsLeft: await leaveDepartments(tx, memberId) };
      },
    },
  ],
});
