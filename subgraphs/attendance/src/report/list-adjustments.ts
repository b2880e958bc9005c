import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import type { Connection, PageArguments } from '@account-center/kit/graphql';
import { differencesOf } from '../snapshot/index.ts';
import { judgeMembers, type MemberDay } from './judge-members.ts';
import { type Adjustment, type MonthReport, pageAdjustments } from './report.rules.ts';

const keyed = (days: readonly MemberDay[]) => new Map(days.map((day) => [`${day.day} ${day.memberId}`, day]));

const isNothing = (day: MemberDay | null) => day === null || (day.kind === 'NOT_DUE' && day.punches.length === 0);

/** @param locked days of the snapshot. @param current the same days, judged now */
function compare(locked: readonly MemberDay[], current: readonly MemberDay[]): Adjustment[] {
  const [before, now] = [keyed(locked), keyed(current)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, now.get(key) ?? null];
    // Members who joined after the month have its days as well, without anything due.
    if (isNothing(was) && isNothing(is)) return [];
    const named = was ?? is;
    const differences = differencesOf(was, is);
    if (!named || differences.length === 0) return [];
    const { memberId, name, day } = named;
    return [{ memberId, name, day, differences, locked: was, current: is }];
  });
}

/** The adjustments beside a locked month, by day and name; none while it is not locked (ATT-24). */
export async function listAdjustments(
  ctx: BaseContext,
  report: MonthReport,
  page: PageArguments,
): Promise<Connection<Adjustment>> {
  const { lock, departmentId, from, to } = report;
  if (!lock) return pageAdjustments(report, [], page);
  const { members } = await readTenant(ctx, (tx) => judgeMembers(tx, ctx, { departmentId }, () => ({ from, to })));
  const locked = report.members.flatMap(({ days }) => days);
  return pageAdjustments(
    report,
    compare(
      locked,
      members.flatMap(({ days }) => days),
    ),
    page,
  );
}
