import type { BaseContext } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { addTotals, noTotals, totalsOf } from '../judging/index.ts';
import { requireDepartment } from '../scope/index.ts';
import { findToday, monthBefore } from '../zone/index.ts';
import { judgeMembers } from './judge-members.ts';
import { daysOfMonth, type MemberMonth, type MonthReport } from './report.rules.ts';

type DepartmentId = string | null | undefined;

/** A month of the members in scope: totals for each member, and totals over all (ATT-12). */
export async function judgeMonth(
  tx: Transaction,
  ctx: BaseContext,
  departmentId: DepartmentId,
  month: string,
): Promise<MonthReport> {
  if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
  const days = daysOfMonth(month, await findToday(tx, ctx.runtime.now()));
  const judged = await judgeMembers(tx, ctx, { departmentId }, days);
  const members = judged.map(({ attendee, days: own }): MemberMonth => {
    const { memberId, name, employeeNumber } = attendee;
    return { memberId, name, employeeNumber, totals: totalsOf(own), days: own };
  });
  return { month, ...days, members, totals: members.map(({ totals }) => totals).reduce(addTotals, noTotals) };
}

export const reportMonth = (ctx: BaseContext, departmentId: DepartmentId, month: string): Promise<MonthReport> =>
  withTenant(ctx, (tx) => judgeMonth(tx, ctx, departmentId, month));

export async function reportLastMonth(ctx: BaseContext, departmentId: DepartmentId): Promise<MonthReport> {
  return withTenant(ctx, async (tx) =>
    judgeMonth(tx, ctx, departmentId, monthBefore(await findToday(tx, ctx.runtime.now()))),
  );
}
