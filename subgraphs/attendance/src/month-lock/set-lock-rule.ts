import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { SetAttendanceLockRuleInput } from '../generated/types.ts';
import { scopeTooNarrow } from '../scope/index.ts';
import { addDays, findToday } from '../zone/index.ts';
import { insertLockRule, type LockRule } from './month-lock.queries.ts';

const inputSchema = z.object({ graceDays: z.number().int().min(0).max(31) });

/** Sets the grace from the next day on (ATT-2). @throws BAD_USER_INPUT, FORBIDDEN */
export async function setLockRule(ctx: BaseContext, input: SetAttendanceLockRuleInput): Promise<LockRule> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  const { graceDays } = parseInput(inputSchema, input);
  return withTenant(ctx, async (tx) => {
    const effectiveFrom = addDays(await findToday(tx, ctx.runtime.now()), 1);
    const createdBy = ctx.caller.subject;
    await insertLockRule(tx, { enterpriseId: enterpriseIdOf(ctx.caller), effectiveFrom, graceDays, createdBy });
    await recordAudit(tx, ctx, { action: 'setAttendanceLockRule', detail: { effectiveFrom, graceDays } });
    return { effectiveFrom, graceDays };
  });
}
