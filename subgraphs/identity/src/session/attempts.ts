import {
  type BaseContext,
  type Database,
  DomainError,
  switchEnterprise,
  switchSystem,
  type Transaction,
  withSystem,
} from '@account-center/kit';
import { createHash } from 'node:crypto';
import { eq, inArray, like, or, sql } from 'drizzle-orm';
import { signInAttempt } from './attempt.table.ts';

/**
 * Failures that are free; each one after them doubles the delay (ID-18). `device` is an account at a device where it has
 * signed in, `pair` an account at an address.
 */
const FREE_FAILURES = { device: 5, pair: 5, account: 20, address: 30 } as const;
const FIRST_DELAY_MILLISECONDS = 30_000;
const MAXIMUM_DELAY_MILLISECONDS = 900_000;
const MAXIMUM_DOUBLINGS = 10;
/** One failure is forgotten in each such time: counts leak, whoever else fails meanwhile. */
const LEAK_MILLISECONDS = { device: 1_800_000, pair: 1_800_000, account: 1_800_000, address: 20_000 } as const;
/** Beyond so many an address is no office whose people mistype: nobody new is even tried from there. */
const ADDRESS_LIMIT = 300;
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
  /** What the client says that it is; an account is known by it where it has signed in. */
  device?: string | undefined;
}

const MARK_LENGTH = 22;
/** What tells a client's device from others, as far as it says. Anybody can say the same: it tells neighbours apart only. */
export const deviceMark = (userAgent: string | null): string =>
  createHash('sha256')
    .update(userAgent ?? '')
    .digest('base64url')
    .slice(0, MARK_LENGTH);

const keysOf = ({ account, address, device = '' }: Attempt): Record<Kind, string> => ({
  device: `device:${account}#${device}`,
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
  return {
    device: find(keys.device),
    pair: find(keys.pair),
    account: find(keys.account),
    address: find(keys.address),
  };
}

function tooMany(milliseconds: number): DomainError {
  const retryAfterSeconds = Math.ceil(milliseconds / 1000);
  const message = `There were too many failed attempts. Try again in ${retryAfterSeconds} s.`;
  return new DomainError('TOO_MANY_ATTEMPTS', message, { retryAfterSeconds });
}

/** What is left of a count by now, and since when: what leaked is gone, what began to leak goes on. */
function leaked(kind: Kind, { failures, lastAt }: AttemptRow, now: Date): { failures: number; lastAt: Date } {
  const leak = LEAK_MILLISECONDS[kind];
  const gone = Math.max(0, Math.floor((now.getTime() - lastAt.getTime()) / leak));
  if (gone >= failures) return { failures: 0, lastAt: now };
  return { failures: failures - gone, lastAt: new Date(lastAt.getTime() + gone * leak) };
}

async function countFailure(tx: Transaction, kind: Kind, row: AttemptRow, now: Date): Promise<void> {
  const { failures: before, lastAt } = leaked(kind, row, now);
  const failures = before + 1;
  const delay = kind === 'address' ? 0 : delayAfter(failures, FREE_FAILURES[kind]);
  const blockedUntil = delay > 0 ? new Date(now.getTime() + delay) : null;
  await tx.update(signInAttempt).set({ failures, lastAt, blockedUntil }).where(eq(signInAttempt.key, row.key));
}

/** How long an address has to wait until so much of its count has leaked that one more is within the limit. */
function waitOfAddress(row: AttemptRow, limit: number, now: Date): number {
  const { failures, lastAt } = leaked('address', row, now);
  if (failures < limit) return 0;
  return lastAt.getTime() + (failures - limit + 1) * LEAK_MILLISECONDS.address - now.getTime();
}

const isKnown = ({ succeededAt }: AttemptRow, now: Date) =>
  (succeededAt?.getTime() ?? 0) > now.getTime() - TRUST_MILLISECONDS;

/**
 * What counts for an attempt: where an account has signed in, only its own failures there, and from a device that it has
 * signed in with only those of that device. Elsewhere a device proves nothing.
 */
function kindsFor(rows: Record<Kind, AttemptRow>, now: Date): readonly Kind[] {
  if (!isKnown(rows.pair, now)) return ['pair', 'account', 'address'];
  return isKnown(rows.device, now) ? ['device'] : ['pair'];
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
    if (longest > 0) throw tooMany(longest);
    const isStranger = kinds.includes('address');
    const limit = whomAddressStops === 'everybody' ? FREE_FAILURES.address : ADDRESS_LIMIT;
    const wait = isStranger ? waitOfAddress(rows.address, limit, now) : 0;
    if (wait > 0) throw tooMany(wait);
    const waitOfUnknown = isStranger ? waitOfAddress(rows.address, FREE_FAILURES.address, now) : 0;
    for (const kind of kinds) await countFailure(tx, kind, rows[kind], now);
    // This attempt counts, too.
    return { onlyKnown: waitOfUnknown > 0 ? tooMany(waitOfUnknown + LEAK_MILLISECONDS.address) : null };
  });
}

/** Admits an attempt to sign in. @throws TOO_MANY_ATTEMPTS with `retryAfterSeconds`, see {@link admit} */
export const admitAttempt = (db: Database, attempt: Attempt, now: Date): Promise<Admission> =>
  admit(db, attempt, now, 'nobodyKnown');

/** As {@link admitAttempt}, where nothing tells a known account: its address alone keeps it out as well. */
export async function beginAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await admit(db, attempt, now, 'everybody');
}

/** The attempt succeeded: its account starts anew and is known here, the address gets its one attempt back. */
export async function endAttempt(db: Database, attempt: Attempt, now: Date): Promise<void> {
  await withSystem(db, async (tx) => {
    const keys = keysOf(attempt);
    const rows = await lockRows(tx, keys, now);
    const wasStranger = kindsFor(rows, now).includes('address');
    const clean = { failures: 0, blockedUntil: null, lastAt: now };
    const isOwn = inArray(signInAttempt.key, attempt.device === undefined ? [keys.pair] : [keys.pair, keys.device]);
    await tx
      .update(signInAttempt)
      .set({ ...clean, succeededAt: now })
      .where(isOwn);
    await tx.update(signInAttempt).set(clean).where(eq(signInAttempt.key, keys.account));
    if (!wasStranger) return;
    const { failures, lastAt } = leaked('address', rows.address, now);
    const less = { failures: Math.max(0, failures - 1), lastAt };
    await tx.update(signInAttempt).set(less).where(eq(signInAttempt.key, keys.address));
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
  const attempt = { account, address: caller.ip ?? 'unknown', device: deviceMark(caller.userAgent) };
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
  const { account, pair, device } = keysOf({ account: claimBy('ACCOUNT', number), address: '%', device: '%' });
  await switchSystem(tx);
  await tx
    .update(signInAttempt)
    .set({ failures: 0, blockedUntil: null })
    .where(or(eq(signInAttempt.key, account), like(signInAttempt.key, pair), like(signInAttempt.key, device)));
  await switchEnterprise(tx, enterpriseId);
}
