import { DomainError } from '@account-center/kit';
import { newId, type Transaction, withSystem } from '@account-center/kit/database';
import { desc, eq, sql } from 'drizzle-orm';
import { emailNotConfigured, type MailContext, type Recipient } from '../delivery/index.ts';
import { waitForCode } from './code.rules.ts';
import { type CodePurpose, oneTimeCode } from './code.table.ts';
import { SEND_CODE } from './code.task.ts';

export const CODE_LIFETIME_MILLISECONDS = 600_000;

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
    throw new DomainError('TOO_MANY_CODES', `Too many codes were requested. Try again in ${retryAfterSeconds} s.`, {
      retryAfterSeconds,
    });
  }
}

/**
 * Stores a request for a code, which a task generates and sends. @returns when it expires
 * @throws TOO_MANY_CODES, EMAIL_NOT_CONFIGURED
 */
export async function issueCode(
  context: MailContext,
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
