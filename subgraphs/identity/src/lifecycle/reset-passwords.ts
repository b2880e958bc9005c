import { type BaseContext, DomainError } from '@account-center/kit';
import { enterpriseIdOf, withSystem, withTenant } from '@account-center/kit/database';
import { bumpVersion, findAdministrator, resetCredential } from '../account/index.ts';
import { claimBy, verifyAgain } from '../attempt/index.ts';
import type { MailContext } from '../delivery/index.ts';
import { requireEnterprise } from '../enterprise/index.ts';
import { forEachMember, type MemberResult } from '../member-batch/index.ts';
import { verifyPassword } from '../secret/index.ts';
import { endSessions } from '../session/index.ts';

/** Verifies the super password again before a critical action (ID-4). @throws STEP_UP_FAILED, TOO_MANY_ATTEMPTS */
async function stepUp(context: BaseContext, superPassword: string): Promise<void> {
  const row = await withTenant(context, (tx) => requireEnterprise(tx, enterpriseIdOf(context.caller)));
  const isRight = await verifyAgain(context, claimBy('STEP_UP', row.number), async () => {
    const administrator = await withSystem(context.db, (tx) => findAdministrator(tx, row.number));
    return verifyPassword(administrator?.credential?.passwordHash ?? null, superPassword);
  });
  if (!isRight)
    throw new DomainError('STEP_UP_FAILED', 'The super password is wrong; nothing was reset. Check it and try again.');
}

/** Resets members' passwords to the first password and ends their sessions. */
export async function resetPasswords(
  context: MailContext,
  memberIds: readonly string[],
  superPassword: string,
): Promise<MemberResult[]> {
  await stepUp(context, superPassword);
  return forEachMember(context, { action: 'resetPasswords', memberIds }, async (tx, row) => {
    await resetCredential(tx, context, await requireEnterprise(tx, row.enterpriseId), row);
    await bumpVersion(tx, row.id);
    return {
      sessionsEnded: await endSessions(tx, {
        accountIds: [row.id],
        reason: 'PASSWORD_RESET',
        now: context.runtime.now(),
      }),
    };
  });
}
