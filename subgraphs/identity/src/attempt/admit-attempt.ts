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

/** Too many failures for an office with typing errors. From such an address unknown accounts are no longer tried. */
const ADDRESS_LIMIT = 300;

async function countFailure(tx: Transaction, kind: Kind, row: AttemptRow, now: Date): Promise<void> {
  const { failures: before, lastAt } = leaked(kind, row, now);
  const failures = before + 1;
  const delay = kind === 'address' ? 0 : delayAfter(failures, FREE_FAILURES[kind]);
  const blockedUntil = delay > 0 ? new Date(now.getTime() + delay) : null;
  await tx.update(signInAttempt).set({ failures, lastAt, blockedUntil }).where(eq(signInAttempt.key, row.key));
}

/** An admitted attempt. */
export interface Admission {
  /**
   * Set when other accounts have failed too often from the same address. Then only an account that has signed in before
   * may pass, once its credentials are verified; all others get this error.
   */
  onlyKnown: DomainError | null;
}

/**
 * Counts an attempt as failed before it is tried, so that concurrent attempts cannot all pass. A success removes the
 * count. If the account has signed in from this address before, only its own failures there count, and on a known
 * device only those of that device. Otherwise the account's failures from all addresses count, and so do the failures
 * of others from this address. Up to {@link ADDRESS_LIMIT}, an account that has signed in before passes with the right
 * credentials. A refused attempt is not tried and not counted.
 * @param whomAddressStops `nobodyKnown` where the credentials show afterwards whether the account has signed in before
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
    // Includes this attempt.
    return { onlyKnown: waitOfUnknown > 0 ? tooManyAttempts(waitOfUnknown + LEAK_MILLISECONDS.address) : null };
  });
}

/** Admits an attempt to sign in. @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`, see {@link admit} */
export const admitAttempt = (db: Database, attempt: Attempt, now: Date): Promise<Admission> =>
  admit(db, attempt, now, 'nobodyKnown');

/**
 * As {@link admitAttempt}, for callers that cannot recognise a known account: failures of the address alone can refuse
 * it.
 */
export async function beginAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await admit(db, attempt, now, 'everybody');
}
