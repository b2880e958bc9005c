import { type BaseContext, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import type { LockAttendanceMonthInput } from '../generated/types.ts';
import { daysOfMonth, judgeMembers } from '../report/index.ts';
import { scopeTooNarrow } from '../scope/index.ts';
import { findLock, insertLock, insertLockedMembers, type LockRow, packDay } from '../snapshot/index.ts';
import { addDays, findToday, monthRange } from '../zone/index.ts';
import { monthLocked, monthNotOver } from './month-lock.errors.ts';
import { findLockRule, holdMonth } from './month-lock.queries.ts';

/**
 * Locks a month whose grace is over: keeps all its judged days as a snapshot (ATT-21, ATT-24).
 * @throws BAD_USER_INPUT, FORBIDDEN, ATTENDANCE_MONTH_LOCKED, ATTENDANCE_MONTH_NOT_OVER
 */
export async function lockMonth(ctx: BaseContext, { month }: LockAttendanceMonthInput): Promise<LockRow> {
  const { caller, runtime } = ctx;
  if (!caller.scope.everything) throw scopeTooNarrow();
  const enterpriseId = enterpriseIdOf(caller);
  return withTenant(ctx, async (tx) => {
    const today = await findToday(tx, runtime.now());
    const days = daysOfMonth(month, today);
    await holdMonth(tx, enterpriseId, month);
    if (await findLock(tx, month)) throw monthLocked(month);
    const { graceDays } = await findLockRule(tx, today);
    const lockableFrom = addDays(monthRange(month).to, 1 + graceDays);
    if (today < lockableFrom) throw monthNotOver(month, lockableFrom);
    const { rulebook, members } = await judgeMembers(tx, ctx, { everybody: true }, () => days);
    const isOpen = members.some((member) => member.days.some(({ state }) => state === 'PROVISIONAL'));
    if (isOpen) throw monthNotOver(month, addDays(today, 1));
    const lock = await insertLock(tx, {
      enterpriseId,
      month,
      locked: true,
      timeZone: rulebook.zone,
      members: members.length,
      createdAt: runtime.now(),
      createdBy: caller.subject,
    });
    const rows = members.map(({ attendee: { memberId, name, employeeNumber }, days: judged }) => ({
      enterpriseId,
      lockId: lock.id,
      memberId,
      name,
      employeeNumber,
      days: judged.map(packDay),
    }));
    await insertLockedMembers(tx, rows);
    const objects = [{ type: 'AttendanceMonth', id: month }];
    await recordAudit(tx, ctx, { action: 'lockAttendanceMonth', objects, detail: { lockId: lock.id, graceDays } });
    return lock;
  });
}
