import { type BaseContext, isId } from '@account-center/kit';
import { readTenant, type Transaction } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import type { Selection } from '../attendee/index.ts';
import { addTotals, noTotals, totalsOf } from '../judging/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { findLock } from '../snapshot/index.ts';
import { findToday, monthBefore, monthOf } from '../zone/index.ts';
import { readMembers } from './read-members.ts';
import { type AskedMonth, daysOfMonth, type MemberMonth, type MonthReport } from './report.rules.ts';

type DepartmentId = string | null | undefined;

/**
 * A month of the selected members in scope: totals for each member, and totals over all (ATT-12).
 * @param pick selects the month, given today
 */
export async function judgeMonth(
  tx: Transaction,
  ctx: BaseContext,
  selection: Selection,
  pick: (today: string) => string,
): Promise<MonthReport> {
  const { departmentId } = selection;
  if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
  const read = await readMembers(tx, ctx, selection, (today) => daysOfMonth(pick(today), today));
  const { days: span, zone, lock } = read;
  const members = read.members.map(({ attendee, days }): MemberMonth => {
    const { memberId, name, employeeNumber } = attendee;
    return { memberId, name, employeeNumber, totals: totalsOf(days), days };
  });
  const totals = members.map((member) => member.totals).reduce(addTotals, noTotals);
  return { month: monthOf(span.from), ...span, departmentId, zone, lock, members, totals };
}

/** The months of single members of a report, without judging all others. */
const createMemberMonthLoader = (ctx: BaseContext, departmentId: DepartmentId, month: string) =>
  new DataLoader<string, MemberMonth | null>(async (ids) => {
    const selection = { departmentId, memberIds: ids.filter(isId) };
    const { members } = await readTenant(ctx, (tx) => judgeMonth(tx, ctx, selection, () => month));
    const found = new Map(members.map((one) => [one.memberId, one]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** A month of which only what is asked for is judged. */
async function askMonth(
  ctx: BaseContext,
  departmentId: DepartmentId,
  pick: (today: string) => string,
): Promise<AskedMonth> {
  const head = await readTenant(ctx, async (tx) => {
    if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
    const today = await findToday(tx, ctx.runtime.now());
    const span = daysOfMonth(pick(today), today);
    return { ...span, lock: (await findLock(tx, monthOf(span.from))) ?? null };
  });
  const month = monthOf(head.from);
  let whole: Promise<MonthReport> | undefined;
  return {
    ...head,
    month,
    whole: () => (whole ??= readTenant(ctx, (tx) => judgeMonth(tx, ctx, { departmentId }, () => month))),
    memberMonths: createMemberMonthLoader(ctx, departmentId, month),
  };
}

export const reportMonth = (ctx: BaseContext, departmentId: DepartmentId, month: string): Promise<AskedMonth> =>
  askMonth(ctx, departmentId, () => month);

export const reportLastMonth = (ctx: BaseContext, departmentId: DepartmentId): Promise<AskedMonth> =>
  askMonth(ctx, departmentId, monthBefore);
