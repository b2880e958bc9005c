import { badUserInput, type BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { requireDepartment } from '../scope/index.ts';
import { openDays, readMembers } from './read-members.ts';
import type { DayReport } from './report.rules.ts';

/** @param pick selects the day, given today in the enterprise's time zone. @throws NOT_FOUND, BAD_USER_INPUT */
export async function reportDay(
  ctx: BaseContext,
  departmentId: string | null | undefined,
  pick: (today: string) => string,
): Promise<DayReport> {
  return readTenant(ctx, async (tx) => {
    if (departmentId) await requireDepartment(tx, ctx.caller, departmentId);
    const opened = await openDays(tx, ctx, (today) => {
      const day = pick(today);
      if (day > today) throw badUserInput([{ path: 'date', reason: 'must not be in the future' }]);
      return { from: day, to: day };
    });
    const { days, members } = await readMembers(tx, ctx, { departmentId }, opened);
    return { day: days.from, members: members.flatMap((one) => one.days) };
  });
}
