import {
  badUserInput,
  DomainError,
  newId,
  parseInput,
  switchEnterprise,
  switchSystem,
  type Transaction,
  withSystem,
} from '@account-center/kit';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { canonicalEmail, canonicalPhone } from '../account/contact.ts';
import type { Context } from '../context.ts';
import type { Recipient } from '../delivery/delivery.ts';
import { emailNotConfigured } from '../delivery/delivery.errors.ts';
import type { RequestCodeInput } from '../generated/resolvers.ts';
import { verifyPassword } from '../password/hash.ts';
import { type CodePurpose, oneTimeCode } from './code.table.ts';
import { SEND_CODE } from './code.task.ts';

export const CODE_LIFETIME_MILLISECONDS = 600_000;
const MAXIMUM_TRIES = 5;
/** Codes for one number or address within a span of time (ID-16), whoever asks for them. */
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

async function assertWithinLimits(tx: Transaction, address: string, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`code/${address}`}, 0))`);
  const earlier = await tx
    .select({ at: oneTimeCode.createdAt })
    .from(oneTimeCode)
    .where(eq(oneTimeCode.address, address))
    .orderBy(desc(oneTimeCode.createdAt))
    .limit(10);
  const wait = waitForCode(
    earlier.map(({ at }) => at),
    now,
  );
  if (wait > 0) {
    const retryAfterSeconds = Math.ceil(wait / 1000);
    throw new DomainError('TOO_MANY_CODES', `Too many codes were asked for. Try again in ${retryAfterSeconds} s.`, {
      retryAfterSeconds,
    });
  }
}

const contactSchema = z.object({ phone: z.string().nullish(), email: z.string().nullish() });

/** The phone or the email address of an input, in the form that limits count by. @throws BAD_USER_INPUT unless it is one of both */
export function requireRecipient(input: RequestCodeInput): Recipient {
  const { phone, email } = parseInput(contactSchema, input);
  if ((phone == null) === (email == null))
    throw badUserInput([{ path: 'input', reason: 'must hold a phone or an email' }]);
  const address = phone == null ? canonicalEmail(email ?? '') : canonicalPhone(phone);
  if (address) return { channel: phone == null ? 'EMAIL' : 'SMS', address };
  throw badUserInput([
    phone == null
      ? { path: 'email', reason: 'is not an email address' }
      : { path: 'phone', reason: 'is not the number of a mobile phone' },
  ]);
}

/** Keeps a code that is to be made and sent. @returns when it expires. @throws TOO_MANY_CODES, EMAIL_NOT_CONFIGURED */
export async function issueCode(
  context: Context,
  recipient: Recipient,
  use: { purpose: CodePurpose; enterpriseId?: string; accountId?: string },
): Promise<Date> {
  if (recipient.channel === 'EMAIL' && !context.mailer) throw emailNotConfigured();
  const now = context.runtime.now();
  const expiresAt = new Date(now.getTime() + CODE_LIFETIME_MILLISECONDS);
  await withSystem(context.db, async (tx) => {
    await assertWithinLimits(tx, recipient.address, now);
    const id = newId();
    await tx.insert(oneTimeCode).values({ id, ...use, ...recipient, createdAt: now, expiresAt });
    await context.runtime.queue.enqueue(tx, SEND_CODE, { codeId: id });
  });
  return expiresAt;
}

/**
 * Asks for a code by SMS or email. The answer is the same whether somebody has the phone or address or not, takes as
 * long, and counts the same: the task behind it looks. @returns when the code expires
 */
export const requestCode = (context: Context, input: RequestCodeInput): Promise<Date> =>
  issueCode(context, requireRecipient(input), { purpose: 'SIGN_IN' });

/** What a code is verified for. */
interface CodeUse {
  purpose: CodePurpose;
  address: string;
  /** The account that a code to `PROVE` was asked for. */
  accountId?: string;
}

const isFor = ({ purpose, address, accountId }: CodeUse) =>
  and(
    eq(oneTimeCode.purpose, purpose),
    eq(oneTimeCode.address, address),
    accountId === undefined ? undefined : eq(oneTimeCode.accountId, accountId),
  );

/** Takes one of the five tries of the newest code of a phone or address, if it has one that still holds. */
async function takeTry(context: Context, use: CodeUse) {
  const now = context.runtime.now();
  return withSystem(context.db, async (tx) => {
    const [row] = await tx
      .select()
      .from(oneTimeCode)
      .where(and(isFor(use), isNull(oneTimeCode.usedAt), gt(oneTimeCode.expiresAt, now)))
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

/** Whether the code is the one that was sent there last. @returns it, to be used up by {@link useCode}. */
export async function verifyCode(
  context: Context,
  use: CodeUse,
  code: string,
): Promise<{ id: string; createdAt: Date } | null> {
  const row = await takeTry(context, use);
  return (await verifyPassword(row?.hash ?? null, code)) && row ? row : null;
}

/** Voids the codes with which an account could still prove a contact. Inside a transaction of its enterprise. */
export async function voidProofs(
  tx: Transaction,
  { enterpriseId, id }: { enterpriseId: string; id: string },
  now: Date,
): Promise<void> {
  await switchSystem(tx);
  await tx
    .update(oneTimeCode)
    .set({ usedAt: now })
    .where(and(eq(oneTimeCode.accountId, id), isNull(oneTimeCode.usedAt)));
  await switchEnterprise(tx, enterpriseId);
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
