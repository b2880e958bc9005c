import type { BaseContext } from '@account-center/kit';
import { readTenant, type Transaction } from '@account-center/kit/database';
import { addTotals, noTotals, totalsOf } from '../judging/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { monthBefore, monthOf } from '../zone/index.ts';
import { readMembers } from './read-members.ts';
import { daysOfMonth, type MemberMonth, type MonthReport } from './report.rules.ts';

type DepartmentId = string | null | undefined;

/**
 * A month of the members in scope: totals for each member, and totals over all (ATT-12).
 * @param pick selects the month, given today
 */
export async function judgeMonth(
  tx: Transaction,
  ctx: BaseContext,
  departmentId: DepartmentId,
  pick: (today: string) => string,
): Promise<MonthReport> {
  if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
  const read = await readMembers(tx, ctx, { departmentId }, (today) => daysOfMonth(pick(today), today));
  const { days: span, zone, lock } = read;
  const members = read.members.map(({ attendee, days }): MemberMonth => {
    const { memberId, name, employeeNumber } = attendee;
    return { memberId, name, employeeNumber, totals: totalsOf(days), days };
  });
  const totals = members.map((member) => member.totals).reduce(addTotals, noTotals);
  return { month: monthOf(span.from), ...span, departmentId, zone, lock, members, totals };
}

export const reportMonth = (ctx: BaseContext, departmentId: DepartmentId, month: string): Promise<MonthReport> =>
  readTenant(ctx, (tx) => judgeMonth(tx, ctx, departmentId, () => month));

export const reportLastMonth = (ctx: BaseContext, departmentId: DepartmentId): Promise<MonthReport> =>
  readTenant(ctx, (tx) => judgeMonth(tx, ctx, departmentId, monthBefore));
