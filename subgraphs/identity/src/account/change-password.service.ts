import { badUserInput, DomainError, recordAudit, withTenant } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { enterprise, initialPassword } from '../enterprise/enterprise.table.ts';
import type { ChangePasswordInput } from '../generated/resolvers.ts';
import { hashPassword, verifyPassword } from '../password/hash.ts';
import { assertMemberPassword, assertSuperPassword } from '../password/rules.ts';
import { claimBy, verifyAgain } from '../session/attempts.ts';
import { endSessions } from '../session/session.queries.ts';
import { account, credential, noActivation } from './account.table.ts';

async function findOwn(context: Context, accountId: string) {
  const [own] = await withTenant(context, (tx) =>
    tx
      .select({
        kind: account.kind,
        number: account.number,
        enterpriseNumber: enterprise.number,
        credential,
        initialHash: initialPassword.hash,
      })
      .from(account)
      .innerJoin(enterprise, eq(enterprise.enterpriseId, account.enterpriseId))
      .innerJoin(credential, eq(credential.accountId, account.id))
      .leftJoin(initialPassword, eq(initialPassword.id, credential.initialPasswordId))
      .where(eq(account.id, accountId)),
  );
  if (!own) throw new DomainError('UNAUTHENTICATED', 'Sign in with an account to change its password.');
  return own;
}
type Own = Awaited<ReturnType<typeof findOwn>>;

/** Counts with the failed sign-ins of the account (ID-18). @throws INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS */
async function assertCurrentPassword(context: Context, own: Own, hash: string, password: string): Promise<void> {
  const claim =
    own.kind === 'ADMINISTRATOR' ? claimBy('ENTERPRISE', own.enterpriseNumber) : claimBy('ACCOUNT', own.number ?? '');
  const isRight = await verifyAgain(context, claim, () => verifyPassword(hash, password));
  if (!isRight) throw new DomainError('INVALID_CREDENTIALS', 'The current password is not right.');
}

/**
 * Changes the caller's own password and ends its other sessions. Whoever signed in by an activation secret has used it
 * up and is not asked for a current password.
 */
export async function changePassword(context: Context, input: ChangePasswordInput): Promise<number> {
  const accountId = context.caller.subject ?? '';
  const own = await findOwn(context, accountId);
  const currentHash = own.credential.passwordHash ?? own.initialHash;
  if (currentHash) await assertCurrentPassword(context, own, currentHash, input.currentPassword ?? '');
  if (currentHash && (await verifyPassword(currentHash, input.newPassword))) {
    throw badUserInput([{ path: 'newPassword', reason: 'must differ from the current one' }]);
  }
  const assertPassword = own.kind === 'ADMINISTRATOR' ? assertSuperPassword : assertMemberPassword;
  assertPassword(input.newPassword, 'newPassword');
  const passwordHash = await hashPassword(input.newPassword);
  const now = context.runtime.now();
  return withTenant(context, async (tx) => {
    const set = {
      passwordHash,
      passwordSetAt: now,
      initialPasswordId: null,
      ...noActivation,
      mustChange: false,
    };
    await tx.update(credential).set(set).where(eq(credential.accountId, accountId));
    await tx
      .update(account)
      .set({ version: sql`${account.version} + 1` })
      .where(eq(account.id, accountId));
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
