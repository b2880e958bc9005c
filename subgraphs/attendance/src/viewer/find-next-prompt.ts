import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import type { PunchType } from '../punch/index.ts';
import { judgeMembers, type ShiftResult } from '../report/index.ts';
import { addDays, plusMinutes } from '../zone/index.ts';

const DAYS_AHEAD = 14;

interface Prompt {
  type: PunchType;
  shiftName: string;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  open: boolean;
}

function promptOf(
  shift: ShiftResult,
  type: PunchType,
  span: { opensAt: number; closesAt: number },
  now: number,
): Prompt {
  const { name, start } = shift.window.shift;
  return {
    type,
    shiftName: name,
    startsAt: new Date(start),
    endsAt: new Date(shift.dueUntil),
    opensAt: new Date(span.opensAt),
    closesAt: new Date(span.closesAt),
    open: now >= span.opensAt && now < span.closesAt,
  };
}

/** The reminder for one shift; null when no punch is needed. @param promptMinutes before its start */
function promptFor(shift: ShiftResult, promptMinutes: number, now: number): Prompt | null {
  const { start, end } = shift.window.shift;
  if (shift.out && shift.findings.every((finding) => finding !== 'PENDING')) return null;
  if (shift.in) {
    const isOpen = now < shift.window.until && !(shift.out && now >= shift.dueUntil);
    return isOpen ? promptOf(shift, 'OUT', { opensAt: shift.dueUntil, closesAt: shift.window.until }, now) : null;
  }
  return now < end ? promptOf(shift, 'IN', { opensAt: plusMinutes(start, -promptMinutes), closesAt: end }, now) : null;
}

/** The next reminder for the caller's client (ATT-4); null for callers that are not members. */
export async function findNextPrompt(ctx: BaseContext): Promise<Prompt | null> {
  const { memberId, enterpriseId } = ctx.caller;
  if (!memberId || !enterpriseId) return null;
  return readTenant(ctx, async (tx) => {
    const now = ctx.runtime.now();
    const { rulebook, members } = await judgeMembers(tx, ctx, { memberIds: [memberId] }, (today) => ({
      from: addDays(today, -1),
      to: addDays(today, DAYS_AHEAD),
    }));
    const [own] = members;
    if (!own) return null;
    for (const shift of own.days.flatMap((day) => day.shifts)) {
      const minutes = rulebook.rulesFor(own.attendee, shift.window.shift.day)?.promptMinutes ?? 0;
      const prompt = promptFor(shift, minutes, now.getTime());
      if (prompt) return prompt;
    }
    return null;
  });
}
