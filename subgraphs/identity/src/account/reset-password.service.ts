import { DomainError, enterpriseIdOf, withSystem, withTenant } from '@account-center/kit';
import { requireEnterprise } from '../enterprise/enterprise.queries.ts';
import type { Context } from '../context.ts';
import { verifyPassword } from '../password/hash.ts';
import { claimBy, verifyAgain } from '../session/attempts.ts';
import { findAdministrator } from '../session/candidate.queries.ts';
import { endSessions } from '../session/session.queries.ts';
import { bumpVersion } from '../role/assignment.service.ts';
import { forEachMember, type MemberResult } from './bulk.ts';
import { resetCredential } from './first-password.ts';

/** Asks for the super password again before something grave (ID-4). @throws STEP_UP_FAILED, TOO_MANY_ATTEMPTS */
async function stepUp(context: Context, superPassword: string): Promise<void> {
  const row = await withTenant(context, (tx) => requireEnterprise(tx, enterpriseIdOf(context.caller)));
  const isRight = await verifyAgain(context, claimBy('STEP_UP', row.number), async () => {
    const administrator = await withSystem(context.db, (tx) => findAdministrator(tx, row.number));
    return verifyPassword(administrator?.credential?.passwordHash ?? null, superPassword);
  });
  if (!isRight) throw new DomainError('STEP_UP_FAILED', 'The super password is not right; nothing was reset.');
}

/** Puts members' passwords back to the first password; their sessions end. */
export async function resetPasswords(
  context: Context,
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
