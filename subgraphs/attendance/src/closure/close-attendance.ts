import { findTimeZone } from '@account-center/directory';
import { badUserInput, type BaseContext, isId } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { findClosure, lockMember, saveClosures } from '../attendee/index.ts';
import type { CloseAttendanceInput } from '../generated/types.ts';
import { countPunches } from '../punch/index.ts';
import { addDays, dayOf } from '../zone/index.ts';

const KEY_MAXIMUM = 200;

export interface Closed {
  closedAt: Date;
  closedFrom: string;
  punchesKept: number;
}

/** Ends a member's attendance once. A repetition changes nothing and gets the same answer (ORG-40). */
export async function closeAttendance(
  ctx: BaseContext,
  { memberId, idempotencyKey: key, at }: CloseAttendanceInput,
): Promise<Closed> {
  if (!isId(memberId)) throw badUserInput([{ path: 'memberId', reason: 'must be the id of a member' }]);
  if (key.length === 0 || key.length > KEY_MAXIMUM)
    throw badUserInput([{ path: 'idempotencyKey', reason: `must have 1 to ${KEY_MAXIMUM} characters` }]);
  return withTenant(ctx, async (tx) => {
    await lockMember(tx, memberId);
    const closedAt = at ? new Date(at) : ctx.runtime.now();
    await saveClosures(tx, [{ enterpriseId: enterpriseIdOf(ctx.caller), memberId, key, closedAt }]);
    const closure = await findClosure(tx, memberId);
    if (!closure) throw new Error('The closure was not kept');
    const closedFrom = addDays(dayOf(closure.closedAt, await findTimeZone(tx)), 1);
    return { closedAt: closure.closedAt, closedFrom, punchesKept: await countPunches(tx, memberId) };
  });
}
