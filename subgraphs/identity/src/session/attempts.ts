import {
  type BaseContext,
  type Database,
  DomainError,
  switchEnterprise,
  switchSystem,
  type Transaction,
  withSystem,
} from '@account-center/kit';
import { eq, like, or, sql } from 'drizzle-orm';
import { signInAttempt } from './attempt.table.ts';

/** Failures in a row that are free; each one after them doubles the delay (ID-18). */
const FREE_FAILURES = { pair: 5, account: 20, address: 30 } as const;
const FIRST_DELAY_MILLISECONDS = 30_000;
const MAXIMUM_DELAY_MILLISECONDS = 900_000;
const MAXIMUM_DOUBLINGS = 10;
/** Failures are forgotten when nobody tried for this long. */
const MEMORY_MILLISECONDS = 86_400_000;
/** Where an account has signed in this recently, failures from elsewhere do not keep it out. */
const TRUST_MILLISECONDS = 90 * 86_400_000;

type Kind = keyof typeof FREE_FAILURES;
type AttemptRow = typeof signInAttempt.$inferSelect;

/** Whom a client claims to be. @param name in canonical form */
export const claimBy = (method: string, name: string) => `${method}:${name}`;

export interface Attempt {
  /** See {@link claimBy}; counted whether it exists or not. */
  account: string;
  address: string;
}

const keysOf = ({ account, address }: Attempt): Record<Kind, string> => ({
  pair: `pair:${account}@${address}`,
  account: `account:${account}`,
  address: `address:${address}`,
});

/** How long the next attempt has to wait after this many failures in a row. */
export function delayAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(
    MAXIMUM_DELAY_MILLISECONDS,
    FIRST_DELAY_MILLISECONDS * 2 ** Math.min(MAXIMUM_DOUBLINGS, failures - free),
  );
}

/** The rows of an attempt, locked: attempts for the same account or from the same address count one after another. */
async function lockRows(tx: Transaction, keys: Record<Kind, string>, now: Date): Promise<Record<Kind, AttemptRow>> {
  const names = Object.values(keys).toSorted();
  // Updating a known row to what it is locks it in the same step: one of long ago may be removed at this moment.
  const rows = await tx
    .insert(signInAttempt)
    .values(names.map((key) => ({ key, failures: 0, lastAt: now })))
    .onConflictDoUpdate({ target: signInAttempt.key, set: { lastAt: sql`${signInAttempt.lastAt}` } })
    .returning();
  const find = (key: string) => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error('A row of sign-in attempts is missing');
    return row;
  };
  return { pair: find(keys.pair), account: find(keys.account), address: find(keys.address) };
}

const tooMany = (milliseconds: number) =>
  new DomainError('TOO_MANY_ATTEMPTS', 'There were too many failed attempts. Wait, then try again.', {
    retryAfterSeconds: Math.ceil(milliseconds / 1000),
  });

async function countFailure(tx: Transaction, kind: Kind, row: AttemptRow, now: Date): Promise<void> {
  const isForgotten = now.getTime() - row.lastAt.getTime() > MEMORY_MILLISECONDS;
  const failures = isForgotten ? 1 : row.failures + 1;
  const delay = delayAfter(failures, FREE_FAILURES[kind]);
  const blockedUntil = delay > 0 ? new Date(now.getTime() + delay) : null;
  await tx.update(signInAttempt).set({ failures, lastAt: now, blockedUntil }).where(eq(signInAttempt.key, row.key));
}

/**
 * Counts an attempt as failed before it is tried, so that attempts made at the same time cannot pass together; a
 * success takes it back. One address alone only ever blocks itself: the account as a whole is blocked by failures from
 * several, and not for an address where it has signed in lately.
 * @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function beginAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await withSystem(db, async (tx) => {
    const rows = await lockRows(tx, keysOf(attempt), now);
    const isTrusted = (rows.pair.succeededAt?.getTime() ?? 0) > now.getTime() - TRUST_MILLISECONDS;
    const binding: Kind[] = isTrusted ? ['pair', 'address'] : ['pair', 'address', 'account'];
    const waits = binding.map((kind) => (rows[kind].blockedUntil?.getTime() ?? 0) - now.getTime());
    const longest = Math.max(...waits);
    if (longest > 0) throw tooMany(longest);
    for (const kind of ['pair', 'account', 'address'] as const) await countFailure(tx, kind, rows[kind], now);
  });
}

/** The attempt succeeded: its account and pair start anew, the address gets its one attempt back. */
export async function endAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await withSystem(db, async (tx) => {
    const keys = keysOf(attempt);
    const { address } = await lockRows(tx, keys, now);
    const clean = { failures: 0, blockedUntil: null, lastAt: now };
    await tx
      .update(signInAttempt)
      .set({ ...clean, succeededAt: now })
      .where(eq(signInAttempt.key, keys.pair));
    await tx.update(signInAttempt).set(clean).where(eq(signInAttempt.key, keys.account));
    const failures = Math.max(0, address.failures - 1);
    const blockedUntil = failures < FREE_FAILURES.address ? null : address.blockedUntil;
    await tx.update(signInAttempt).set({ failures, blockedUntil }).where(eq(signInAttempt.key, keys.address));
  });
}

/**
 * Asks for a secret once more within a session: a stolen one guesses no faster than anybody who signs in.
 * @param account whose failures are counted, see {@link claimBy}
 * @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function verifyAgain(
  { db, caller, runtime }: BaseContext,
  account: string,
  verify: () => Promise<boolean>,
): Promise<boolean> {
  const attempt = { account, address: caller.ip ?? 'unknown' };
  await beginAttempt(db, attempt, runtime.now());
  const isRight = await verify();
  if (isRight) await endAttempt(db, attempt, runtime.now());
  return isRight;
}

/**
 * Forgets the failures to sign in by an account number, from wherever (ID-18). Those by phone or email stay: several
 * enterprises may know them. What an address did to others stays, too.
 */
export async function forgetFailures(tx: Transaction, enterpriseId: string, number: string): Promise<void> {
  const { account, pair } = keysOf({ account: claimBy('ACCOUNT', number), address: '%' });
  await switchSystem(tx);
  await tx
    .update(signInAttempt)
    .set({ failures: 0, blockedUntil: null })
    .where(or(eq(signInAttempt.key, account), like(signInAttempt.key, pair)));
  await switchEnterprise(tx, enterpriseId);
}
