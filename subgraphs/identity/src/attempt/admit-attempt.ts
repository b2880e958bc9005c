import type { DomainError } from '@account-center/kit';
import { type Database, type Transaction, withSystem } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { tooManyAttempts } from './attempt.errors.ts';
import { lockRows } from './attempt.queries.ts';
import {
  type Attempt,
  type AttemptRow,
  delayAfter,
  FREE_FAILURES,
  keysOf,
  type Kind,
  kindsFor,
  LEAK_MILLISECONDS,
  leaked,
  waitOfAddress,
} from './attempt.rules.ts';
import { signInAttempt } from './attempt.table.ts';

/** An address with more failures is no office with typing errors: unknown accounts are no longer tried from it. */
const ADDRESS_LIMIT = 300;

async function countFailure(tx: Transaction, kind: Kind, row: AttemptRow, now: Date): Promise<void> {
  const { failures: before, lastAt } = leaked(kind, row, now);
  const failures = before + 1;
  const delay = kind === 'address' ? 0 : delayAfter(failures, FREE_FAILURES[kind]);
  const blockedUntil = delay > 0 ? new Date(now.getTime() + delay) : null;
  await tx.update(signInAttempt).set({ failures, lastAt, blockedUntil }).where(eq(signInAttempt.key, row.key));
}

/** An attempt that may be made. */
export interface Admission {
  /**
   * Set when others behind the same address have failed so often that only who proves to be an account which has signed
   * in before may pass; everybody else gets this.
   */
  onlyKnown: DomainError | null;
}

/**
 * Counts an attempt as failed before it is tried, so that attempts made at the same time cannot pass together; a
 * success takes it back. Whoever has signed in from this address waits for the failures of their own account there only,
 * and with a device that it signed in with only for those of that device. Everybody else waits for the failures of their
 * account from wherever, too, and for what others behind the address did: an account that has signed in before passes
 * with the right credentials up to {@link ADDRESS_LIMIT}. An attempt that is refused is not tried, and not counted.
 * @param whomAddressStops `nobodyKnown` where the credentials tell afterwards whether the account has signed in before
 * @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
async function admit(
  db: Database,
  attempt: Attempt,
  now: Date,
  whomAddressStops: 'everybody' | 'nobodyKnown',
): Promise<Admission> {
  return withSystem(db, async (tx) => {
    const rows = await lockRows(tx, keysOf(attempt), now);
    const kinds = kindsFor(rows, now);
    const longest = Math.max(...kinds.map((kind) => (rows[kind].blockedUntil?.getTime() ?? 0) - now.getTime()));
    if (longest > 0) throw tooManyAttempts(longest);
    const isStranger = kinds.includes('address');
    const limit = whomAddressStops === 'everybody' ? FREE_FAILURES.address : ADDRESS_LIMIT;
    const wait = isStranger ? waitOfAddress(rows.address, limit, now) : 0;
    if (wait > 0) throw tooManyAttempts(wait);
    const waitOfUnknown = isStranger ? waitOfAddress(rows.address, FREE_FAILURES.address, now) : 0;
    for (const kind of kinds) await countFailure(tx, kind, rows[kind], now);
    // This attempt counts as well.
    return { onlyKnown: waitOfUnknown > 0 ? tooManyAttempts(waitOfUnknown + LEAK_MILLISECONDS.address) : null };
  });
}

/** Admits an attempt to sign in. @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`, see {@link admit} */
export const admitAttempt = (db: Database, attempt: Attempt, now: Date): Promise<Admission> =>
  admit(db, attempt, now, 'nobodyKnown');

/** As {@link admitAttempt}, where nothing tells a known account: its address alone keeps it out as well. */
export async function beginAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await admit(db, attempt, now, 'everybody');
}
