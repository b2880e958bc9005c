import { badUserInput, isId, withTenant } from '@account-center/kit';
import type { Context } from '../context.ts';
import type { CloseAttendanceInput } from '../generated/resolvers.ts';
import { countPunches, lockMember } from '../punch/punch.queries.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { addDays, dayOf } from '../zone/zone.ts';
import { findClosure, saveClosures } from './closure.queries.ts';

const KEY_MAXIMUM = 200;

export interface Closed {
  closedAt: Date;
  closedFrom: string;
  punchesKept: number;
}

/** Ends a member's attendance, once: a repetition changes nothing and gets the same answer (ORG-40). */
export async function closeAttendance(ctx: Context, { memberId, key, at }: CloseAttendanceInput): Promise<Closed> {
  if (!isId(memberId)) throw badUserInput([{ path: 'memberId', reason: 'must be the id of a member' }]);
  if (key.length === 0 || key.length > KEY_MAXIMUM)
    throw badUserInput([{ path: 'key', reason: `must have 1 to ${KEY_MAXIMUM} characters` }]);
  return withTenant(ctx, async (tx) => {
    await lockMember(tx, memberId);
    const closedAt = at ? new Date(at) : ctx.runtime.now();
    await saveClosures(tx, [{ enterpriseId: ctx.caller.enterpriseId ?? '', memberId, key, closedAt }]);
    const closure = await findClosure(tx, memberId);
    if (!closure) throw new Error('The closure was not kept');
    const closedFrom = addDays(dayOf(closure.closedAt, await findZone(tx)), 1);
    return { closedAt: closure.closedAt, closedFrom, punchesKept: await countPunches(tx, memberId) };
  });
}
