import type { BaseContext } from '@account-center/kit';
import { withSystem } from '@account-center/kit/database';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { verifyPassword } from '../secret/index.ts';
import { type CodePurpose, oneTimeCode } from './code.table.ts';

const MAXIMUM_TRIES = 5;

/** The purpose that a code is verified for. */
interface CodeUse {
  purpose: CodePurpose;
  address: string;
  /** The account that a `PROVE` code was requested for. */
  accountId?: string;
}

const isFor = ({ purpose, address, accountId }: CodeUse) =>
  and(
    eq(oneTimeCode.purpose, purpose),
    eq(oneTimeCode.address, address),
    accountId === undefined ? undefined : eq(oneTimeCode.accountId, accountId),
  );

/** Counts one of the five tries of the newest code of a phone or address, if that code is still valid. */
async function takeTry(context: BaseContext, use: CodeUse) {
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

/** Checks that the code is the latest one sent there. @returns it, to be consumed by {@link useCode} */
export async function verifyCode(
  context: BaseContext,
  use: CodeUse,
  code: string,
): Promise<{ id: string; createdAt: Date } | null> {
  const row = await takeTry(context, use);
  return (await verifyPassword(row?.hash ?? null, code)) && row ? row : null;
}
