import { type BaseContext, idOf, notFound, parseInput, recordAudit } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SwitchSubAccountsInput } from '../generated/types.ts';
import { enterprise, type EnterpriseRow } from './enterprise.table.ts';

const switchSchema = z.object({ enterpriseId: idOf('enterprise'), enabled: z.boolean() });

/** Switches members' accounts on or off for an enterprise (ID-6). */
export async function switchSubAccounts(context: BaseContext, input: SwitchSubAccountsInput): Promise<EnterpriseRow> {
  const { enterpriseId, enabled } = parseInput(switchSchema, input);
  return withEnterprise(context.db, enterpriseId, async (tx) => {
    const set = { subAccountsEnabled: enabled };
    const [row] = await tx.update(enterprise).set(set).where(eq(enterprise.enterpriseId, enterpriseId)).returning();
    if (!row) throw notFound('enterprise', enterpriseId);
    const objects = [{ type: 'Enterprise', id: enterpriseId }];
    await recordAudit(tx, context, { action: 'switchSubAccounts', enterpriseId, objects, detail: { enabled } });
    return row;
  });
}
