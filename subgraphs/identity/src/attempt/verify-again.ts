import type { BaseContext } from '@account-center/kit';
import { beginAttempt } from './admit-attempt.ts';
import { deviceMark } from './attempt.rules.ts';
import { endAttempt } from './end-attempt.ts';

/**
 * Verifies a secret again within a session, with the same limits as sign-in, so that a stolen session cannot guess
 * faster.
 * @param account whose failures are counted, see {@link claimBy}
 * @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function verifyAgain(
  { db, caller, runtime }: BaseContext,
  account: string,
  verify: () => Promise<boolean>,
): Promise<boolean> {
  const attempt = { account, address: caller.ip ?? 'unknown', device: deviceMark(caller.userAgent) };
  await beginAttempt(db, attempt, runtime.now());
  const isRight = await verify();
  if (isRight) await endAttempt(db, attempt, runtime.now());
  return isRight;
}
