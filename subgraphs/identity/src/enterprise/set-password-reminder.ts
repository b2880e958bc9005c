import { type BaseContext, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SetPasswordReminderInput } from '../generated/types.ts';
import { enterprise, type EnterpriseRow } from './enterprise.table.ts';

const MAXIMUM_DAYS = 3_650;
const inputSchema = z.object({ days: z.number().int().min(1).max(MAXIMUM_DAYS) });

/** Sets after how many days members are reminded of an old password (ID-13). */
export async function setPasswordReminder(
  context: BaseContext,
  input: SetPasswordReminderInput,
): Promise<EnterpriseRow> {
  const { days } = parseInput(inputSchema, input);
  const enterpriseId = enterpriseIdOf(context.caller);
  return withTenant(context, async (tx) => {
    const isOwn = eq(enterprise.enterpriseId, enterpriseId);
    const [row] = await tx.update(enterprise).set({ passwordReminderDays: days }).where(isOwn).returning();
    if (!row) throw notFound('enterprise', enterpriseId);
    const objects = [{ type: 'Enterprise', id: enterpriseId }];
    await recordAudit(tx, context, { action: 'setPasswordReminder', objects, detail: { days } });
    return row;
  });
}
