import { badUserInput, type BaseContext, DomainError, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { findCandidate, savePassword } from '../account/index.ts';
import { claimBy, verifyAgain } from '../attempt/index.ts';
import type { ChangePasswordInput } from '../generated/types.ts';
import { assertMemberPassword, assertSuperPassword, hashPassword, verifyPassword } from '../secret/index.ts';
import { endSessions } from '../session/index.ts';

async function findOwn(context: BaseContext, accountId: string) {
  const own = await withTenant(context, (tx) => findCandidate(tx, accountId));
  if (!own?.credential) throw new DomainError('UNAUTHENTICATED', 'Sign in with an account to change its password.');
  return {
    ...own.account,
    enterpriseNumber: own.enterprise.number,
    hash: own.credential.passwordHash ?? own.initialHash,
  };
}
type Own = Awaited<ReturnType<typeof findOwn>>;

/** Failures count as failed sign-ins of the account (ID-18). @throws INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS */
async function assertCurrentPassword(context: BaseContext, own: Own, hash: string, password: string): Promise<void> {
  const claim =
    own.kind === 'ADMINISTRATOR' ? claimBy('ENTERPRISE', own.enterpriseNumber) : claimBy('ACCOUNT', own.number ?? '');
  const isRight = await verifyAgain(context, claim, () => verifyPassword(hash, password));
  if (!isRight) throw new DomainError('INVALID_CREDENTIALS', 'The current password is wrong. Check it and try again.');
}

/**
 * Changes the caller's own password and ends the account's other sessions. A caller who signed in by an activation
 * secret has no current password and is not asked for one.
 */
export async function changePassword(context: BaseContext, input: ChangePasswordInput): Promise<number> {
  const accountId = context.caller.subject ?? '';
  const own = await findOwn(context, accountId);
  const currentHash = own.hash;
  if (currentHash) await assertCurrentPassword(context, own, currentHash, input.currentPassword ?? '');
  if (currentHash && (await verifyPassword(currentHash, input.newPassword))) {
    throw badUserInput([{ path: 'newPassword', reason: 'must differ from the current one' }]);
  }
  const assertPassword = own.kind === 'ADMINISTRATOR' ? assertSuperPassword : assertMemberPassword;
  assertPassword(input.newPassword, 'newPassword');
  const passwordHash = await hashPassword(input.newPassword);
  const now = context.runtime.now();
  return withTenant(context, async (tx) => {
    await savePassword(tx, accountId, { passwordHash, now });
    const ended = await endSessions(tx, {
      accountIds: [accountId],
      reason: 'PASSWORD_CHANGED',
      now,
      except: context.caller.sessionId,
    });
    await recordAudit(tx, context, {
      action: 'changePassword',
      objects: [{ type: 'Account', id: accountId }],
      detail: { sessionsEnded: ended },
    });
    return ended;
  });
}
