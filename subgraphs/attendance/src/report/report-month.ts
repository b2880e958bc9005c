import { type BaseContext, isId } from '@account-center/kit';
import { readTenant, type Transaction } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import type { Selection } from '../attendee/index.ts';
import { addTotals, noTotals, totalsOf } from '../judging/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { monthBefore, monthOf } from '../zone/index.ts';
import { openDays, type OpenedDays, readMembers } from './read-members.ts';
import { daysOfMonth, type MemberMonth, type MonthReport, type OpenedMonth } from './report.rules.ts';

type DepartmentId = string | null | undefined;

/** @param pick selects the month, given today. @throws NOT_FOUND (department), BAD_USER_INPUT */
async function openMonth(
  tx: Transaction,
  ctx: BaseContext,
  departmentId: DepartmentId,
  pick: (today: string) => string,
): Promise<OpenedDays> {
  if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
  return openDays(tx, ctx, (today) => daysOfMonth(pick(today), today));
}

/** A month of the selected members in scope: totals for each member, and totals over all (ATT-12). */
async function readMonth(
  tx: Transaction,
  ctx: BaseContext,
  selection: Selection,
  opened: OpenedDays,
): Promise<MonthReport> {
  const { days: span, zone, lock, members: read } = await readMembers(tx, ctx, selection, opened);
  const members = read.map(({ attendee, days }): MemberMonth => {
    const { memberId, name, employeeNumber } = attendee;
    return { memberId, name, employeeNumber, totals: totalsOf(days), days };
  });
  const totals = members.map((member) => member.totals).reduce(addTotals, noTotals);
  return { month: monthOf(span.from), ...span, departmentId: selection.departmentId, zone, lock, members, totals };
}

/** A month of all members in scope. @throws NOT_FOUND (department), BAD_USER_INPUT */
export const judgeMonth = async (
  tx: Transaction,
  ctx: BaseContext,
  departmentId: DepartmentId,
  month: string,
): Promise<MonthReport> => readMonth(tx, ctx, { departmentId }, await openMonth(tx, ctx, departmentId, () => month));

/** The months of single members, without judging all others. */
const createMemberMonthLoader = (ctx: BaseContext, departmentId: DepartmentId, opened: OpenedDays) =>
  new DataLoader<string, MemberMonth | null>(async (ids) => {
    const selection = { departmentId, memberIds: ids.filter(isId) };
    const { members } = await readTenant(ctx, (tx) => readMonth(tx, ctx, selection, opened));
    const found = new Map(members.map((one) => [one.memberId, one]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** A month of which only what is asked for is judged. */
async function askMonth(
  ctx: BaseContext,
  departmentId: DepartmentId,
  pick: (today: string) => string,
): Promise<OpenedMonth> {
  const opened = await readTenant(ctx, (tx) => openMonth(tx, ctx, departmentId, pick));
  const { days, lock } = opened;
  let whole: Promise<MonthReport> | undefined;
  return {
    ...days,
    month: monthOf(days.from),
    lock,
    whole: () => (whole ??= readTenant(ctx, (tx) => readMonth(tx, ctx, { departmentId }, opened))),
    memberMonths: createMemberMonthLoader(ctx, departmentId, opened),
  };
}

export const reportMonth = (ctx: BaseContext, departmentId: DepartmentId, month: string): Promise<OpenedMonth> =>
  askMonth(ctx, departmentId, () => month);

export const reportLastMonth = (ctx: BaseContext, departmentId: DepartmentId): Promise<OpenedMonth> =>
  askMonth(ctx, departmentId, monthBefore);
