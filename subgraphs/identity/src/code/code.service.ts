import { badUserInput, DomainError, newId, type Transaction, withSystem } from '@account-center/kit';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { canonicalPhone } from '../account/contact.ts';
import type { Context } from '../context.ts';
import { verifyPassword } from '../password/hash.ts';
import { listCandidatesByPhone } from '../session/candidate.queries.ts';
import { oneTimeCode } from './code.table.ts';
import { SEND_CODE } from './code.task.ts';

export const CODE_LIFETIME_MILLISECONDS = 600_000;
const MAXIMUM_TRIES = 5;
/** Codes for one number within a span of time (ID-16), whoever asks for them. */
const LIMITS = [
  { codes: 1, milliseconds: 60_000 },
  { codes: 5, milliseconds: 3_600_000 },
  { codes: 10, milliseconds: 86_400_000 },
];

/** How long to wait until another code may be asked for, by when the last ones were; 0 when at once. */
export function waitForCode(earlier: readonly Date[], now: Date): number {
  const waits = LIMITS.map(({ codes, milliseconds }) => {
    const oldest = earlier.toSorted((one, other) => other.getTime() - one.getTime())[codes - 1];
    return oldest ? oldest.getTime() + milliseconds - now.getTime() : 0;
  });
  return Math.max(0, ...waits);
}

async function assertWithinLimits(tx: Transaction, phone: string, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`code/${phone}`}, 0))`);
  const earlier = await tx
    .select({ at: oneTimeCode.createdAt })
    .from(oneTimeCode)
    .where(eq(oneTimeCode.phone, phone))
    .orderBy(desc(oneTimeCode.createdAt))
    .limit(10);
  const wait = waitForCode(
    earlier.map(({ at }) => at),
    now,
  );
  if (wait > 0) {
    const retryAfterSeconds = Math.ceil(wait / 1000);
    throw new DomainError('TOO_MANY_CODES', 'Too many codes were asked for. Wait, then try again.', {
      retryAfterSeconds,
    });
  }
}

/** @throws BAD_USER_INPUT */
export function requirePhone(phone: string): string {
  const canonical = canonicalPhone(phone);
  if (!canonical) throw badUserInput([{ path: 'phone', reason: 'is not a phone number' }]);
  return canonical;
}

/**
 * Asks for a code by SMS. The answer is the same whether somebody has the phone or not, and counts the same; the code
 * itself is made by the task that sends it. @returns when the code expires
 */
export async function requestCode(context: Context, input: string): Promise<Date> {
  const phone = requirePhone(input);
  const now = context.runtime.now();
  const expiresAt = new Date(now.getTime() + CODE_LIFETIME_MILLISECONDS);
  await withSystem(context.db, async (tx) => {
    await assertWithinLimits(tx, phone, now);
    const id = newId();
    await tx.insert(oneTimeCode).values({ id, purpose: 'SIGN_IN', phone, createdAt: now, expiresAt });
    const [candidate] = (await listCandidatesByPhone(tx, phone)).filter(({ account }) => account.status === 'ENABLED');
    if (candidate)
      await context.runtime.queue.enqueue(tx, SEND_CODE, { codeId: id, enterpriseId: candidate.account.enterpriseId });
  });
  return expiresAt;
}

/** Takes one of the five tries of the newest code of a phone, if it has one that still holds. */
async function takeTry(context: Context, phone: string) {
  const now = context.runtime.now();
  return withSystem(context.db, async (tx) => {
    const [row] = await tx
      .select()
      .from(oneTimeCode)
      .where(and(eq(oneTimeCode.phone, phone), isNull(oneTimeCode.usedAt), gt(oneTimeCode.expiresAt, now)))
      .orderBy(desc(oneTimeCode.createdAt))
      .limit(1)
      .for('update');
    if (!row || row.tries >= MAXIMUM_TRIES) return undefined;
    await tx
      .update(oneTimeCode)
      .set({ tries: row.tries + 1 })
      .where(eq(oneTimeCode.id, row.id));
    return row;
  });
}

/** Whether the code is the one that was sent to the phone last. @returns its id, to be used up by {@link useCode}. */
export async function verifyCode(context: Context, phone: string, code: string): Promise<string | null> {
  const row = await takeTry(context, phone);
  return (await verifyPassword(row?.hash ?? null, code)) && row ? row.id : null;
}

/** Uses the code up. @returns false when somebody else just did */
export async function useCode(context: Context, id: string): Promise<boolean> {
  const used = await withSystem(context.db, (tx) =>
    tx
      .update(oneTimeCode)
      .set({ usedAt: context.runtime.now() })
      .where(and(eq(oneTimeCode.id, id), isNull(oneTimeCode.usedAt)))
      .returning({ id: oneTimeCode.id }),
  );
  return used.length > 0;
}
