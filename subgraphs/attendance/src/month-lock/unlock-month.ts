import { type BaseContext, isOneLine, normalizeLine, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { UnlockAttendanceMonthInput } from '../generated/types.ts';
import { scopeTooNarrow } from '../scope/index.ts';
import { findLock, insertLock, monthNotLocked } from '../snapshot/index.ts';
import { holdMonth } from './month-lock.queries.ts';

const inputSchema = z.object({
  month: z.string(),
  reason: z.string().transform(normalizeLine).pipe(z.string().min(1).max(200).refine(isOneLine)),
});

/** Unlocks a month; its snapshot stays on record (ATT-21). @throws ATTENDANCE_MONTH_NOT_LOCKED, BAD_USER_INPUT, FORBIDDEN */
export async function unlockMonth(ctx: BaseContext, input: UnlockAttendanceMonthInput): Promise<string> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  const { month, reason } = parseInput(inputSchema, input);
  const enterpriseId = enterpriseIdOf(ctx.caller);
  return withTenant(ctx, async (tx) => {
    await holdMonth(tx, enterpriseId, month);
    const lock = await findLock(tx, month);
    if (!lock) throw monthNotLocked(month);
    const { timeZone, members } = lock;
    const by = { createdAt: ctx.runtime.now(), createdBy: ctx.caller.subject };
    await insertLock(tx, { enterpriseId, month, locked: false, timeZone, members, reason, ...by });
    const objects = [{ type: 'AttendanceMonth', id: month }];
    await recordAudit(tx, ctx, { action: 'unlockAttendanceMonth', objects, detail: { lockId: lock.id, reason } });
    return month;
  });
}
