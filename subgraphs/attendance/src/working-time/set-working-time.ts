import { askStanding, requireVisibleMember } from '@account-center/directory';
import {
  type BaseContext,
  badUserInput,
  idOf,
  limitReached,
  notFound,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { SetAttendanceWorkingTimeInput } from '../generated/types.ts';
import { addDays, findToday } from '../zone/index.ts';
import { countWorkingTimes, insertWorkingTime } from './working-time.queries.ts';
import type { WorkingTimeRow } from './working-time.table.ts';

const MAXIMUM_VERSIONS = 100;
const DAYS_AHEAD = 366;
/** A member's first working time may be entered some time after they joined. */
const DAYS_BACK = 31;

const inputSchema = z
  .object({
    memberId: idOf('member'),
    effectiveFrom: z.iso.date().nullish(),
    dailyMinutes: z
      .number()
      .int()
      .min(0)
      .max(24 * 60)
      .nullish(),
    weeklyMinutes: z
      .number()
      .int()
      .min(0)
      .max(7 * 24 * 60)
      .nullish(),
  })
  .refine(({ dailyMinutes, weeklyMinutes }) => typeof dailyMinutes !== 'number' || typeof weeklyMinutes !== 'number', {
    path: ['weeklyMinutes'],
    error: 'must be left out when dailyMinutes is given',
  });

function requireDay(day: string, first: string, last: string): void {
  if (day >= first && day <= last) return;
  throw badUserInput([{ path: 'effectiveFrom', reason: `must be a day from ${first} to ${last}` }]);
}

/** Stores a member's working time from a day on (ATT-8). @throws NOT_FOUND, BAD_USER_INPUT, LIMIT_REACHED */
export async function setWorkingTime(ctx: BaseContext, input: SetAttendanceWorkingTimeInput): Promise<WorkingTimeRow> {
  const { memberId, effectiveFrom, dailyMinutes = null, weeklyMinutes = null } = parseInput(inputSchema, input);
  const standing = await askStanding(ctx, [memberId]);
  return withTenant(ctx, async (tx) => {
    const member = await requireVisibleMember(tx, ctx.caller, memberId);
    if (member.status === 'LEFT') throw notFound('member', memberId);
    standing.assertNotAbove(memberId);
    const today = await findToday(tx, ctx.runtime.now());
    const versions = await countWorkingTimes(tx, memberId);
    const from = effectiveFrom ?? addDays(today, 1);
    requireDay(from, addDays(today, versions === 0 ? -DAYS_BACK : 1), addDays(today, DAYS_AHEAD));
    if (versions >= MAXIMUM_VERSIONS) {
      const told = `At most ${MAXIMUM_VERSIONS} working times of a member are kept.`;
      throw limitReached('workingTimesPerMember', MAXIMUM_VERSIONS, told);
    }
    const row = await insertWorkingTime(tx, {
      enterpriseId: enterpriseIdOf(ctx.caller),
      memberId,
      effectiveFrom: from,
      dailyMinutes,
      weeklyMinutes,
      createdBy: ctx.caller.subject,
    });
    await recordAudit(tx, ctx, {
      action: 'setAttendanceWorkingTime',
      objects: [{ type: 'Member', id: memberId }],
      detail: { effectiveFrom: from, dailyMinutes, weeklyMinutes },
    });
    return row;
  });
}
