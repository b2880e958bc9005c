import type { BaseContext } from '@account-center/kit';
import { withSystem } from '@account-center/kit/database';
import { and, eq, isNull } from 'drizzle-orm';
import { oneTimeCode } from './code.table.ts';

/** Consumes the code. @returns false if another request has just consumed it */
export async function useCode(context: BaseContext, id: string): Promise<boolean> {
  const used = await withSystem(context.db, (tx) =>
    tx
      .update(oneTimeCode)
      .set({ usedAt: context.runtime.now() })
      .where(and(eq(oneTimeCode.id, id), isNull(oneTimeCode.usedAt)))
      .returning({ id: oneTimeCode.id }),
  );
  return used.length > 0;
}
