import { badUserInput, type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, newId, withTenant } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SetFirstPasswordInput } from '../generated/types.ts';
import { assertMemberPassword, hashPassword } from '../secret/index.ts';
import { enterprise, type EnterpriseRow, firstPasswordMethods, initialPassword } from './enterprise.table.ts';

const inputSchema = z.object({ method: z.enum(firstPasswordMethods), initialPassword: z.string().nullish() });

/** Sets how new members get their first password (ID-12). Existing members keep theirs. */
export async function setFirstPassword(context: BaseContext, input: SetFirstPasswordInput): Promise<EnterpriseRow> {
  const { method, initialPassword: password } = parseInput(inputSchema, input);
  if ((method === 'INITIAL_PASSWORD') !== Boolean(password)) {
    throw badUserInput([{ path: 'initialPassword', reason: 'is needed with INITIAL_PASSWORD, and with nothing else' }]);
  }
  if (password) assertMemberPassword(password, 'initialPassword');
  const hash = password ? await hashPassword(password) : null;
  return withTenant(context, async (tx) => {
    const enterpriseId = enterpriseIdOf(context.caller);
    const initialPasswordId = hash ? newId() : null;
    if (hash && initialPasswordId)
      await tx.insert(initialPassword).values({ enterpriseId, id: initialPasswordId, hash });
    const [row] = await tx
      .update(enterprise)
      .set({ firstPassword: method, initialPasswordId })
      .where(eq(enterprise.enterpriseId, enterpriseId))
      .returning();
    if (!row) throw new Error('The enterprise was not written');
    const objects = [{ type: 'Enterprise', id: enterpriseId }];
    await recordAudit(tx, context, { action: 'setFirstPassword', objects, detail: { method } });
    return row;
  });
}
