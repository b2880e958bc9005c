import { type BaseContext, idOf, notFound, parseInput } from '@account-center/kit';
import { z } from 'zod';
import type { ReportLostPhoneInput } from '../generated/types.ts';
import { forMember } from '../member-batch/index.ts';
import { markLost } from '../session/index.ts';
import { disableAccount } from './disable-account.ts';

const lostSchema = z.object({ memberId: idOf('member'), sessionId: idOf('session').nullish() });

/**
 * Reports a lost phone: disables the account and ends its sessions. The named session's device is marked as lost.
 * Without one, every device with an open session is marked, because it may be any of them (ID-38).
 * @throws NOT_FOUND, ROLE_ABOVE_YOURS, FORBIDDEN for the caller's own account
 */
export async function reportLostPhone(context: BaseContext, input: ReportLostPhoneInput): Promise<{ id: string }> {
  const { memberId, sessionId = null } = parseInput(lostSchema, input);
  const now = context.runtime.now();
  await forMember(context, { action: 'reportLostPhone', memberId }, async (tx, row) => {
    const devicesMarked = await markLost(tx, { accountId: row.id, sessionId, now });
    if (sessionId && devicesMarked === 0) throw notFound('session', sessionId);
    return { ...(await disableAccount(tx, row, 'LOST_PHONE', now)), devicesMarked };
  });
  return { id: memberId };
}
