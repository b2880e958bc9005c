import { badUserInput, type BaseContext, lineText, parseInput, recordAudit } from '@account-center/kit';
import { newId, withEnterprise } from '@account-center/kit/database';
import { z } from 'zod';
import { insertAdministrator } from '../account/index.ts';
import { type EnterpriseRow, insertEnterprise, publishEnterprise } from '../enterprise/index.ts';
import type { OpenEnterpriseInput } from '../generated/types.ts';
import { firstSegmentOf, insertSegment } from '../number/index.ts';
import { planCodes, type PlanRow, requirePlan } from '../plan/index.ts';
import { insertBuiltInRoles, insertHoldings } from '../role/index.ts';
import { assertSuperPassword } from '../secret/index.ts';

const DAY_MILLISECONDS = 86_400_000;
const MAXIMUM_SEATS = 30_000;

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const inputSchema = z.object({
  name: lineText(100).refine((name) => name.length >= 2, 'must have at least 2 characters'),
  shortName: lineText(20),
  plan: z.enum(planCodes),
  seats: z.number().int().min(1).max(MAXIMUM_SEATS).nullish(),
  expiresAt: z.coerce.date().nullish(),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone, such as Asia/Shanghai'),
  subAccountsEnabled: z.boolean(),
  superPassword: z.string(),
});

const expiryOf = ({ days }: PlanRow, now: Date) =>
  days === null ? null : new Date(now.getTime() + days * DAY_MILLISECONDS);

/** Opens an enterprise with its administrator, built-in roles and number segment. Platform operators only. */
export async function openEnterprise(context: BaseContext, input: OpenEnterpriseInput): Promise<EnterpriseRow> {
  const { superPassword, ...values } = parseInput(inputSchema, input);
  assertSuperPassword(superPassword, 'superPassword');
  const now = context.runtime.now();
  if (values.expiresAt && values.expiresAt <= now)
    throw badUserInput([{ path: 'expiresAt', reason: 'lies in the past' }]);
  const enterpriseId = newId();
  return withEnterprise(context.db, enterpriseId, async (tx) => {
    const plan = await requirePlan(tx, values.plan);
    const expiresAt = values.expiresAt ?? expiryOf(plan, now);
    const row = await insertEnterprise(tx, { ...values, enterpriseId, expiresAt });
    await insertSegment(tx, { enterpriseId, ...firstSegmentOf(row.number) });
    const roleId = await insertBuiltInRoles(tx, enterpriseId, context.runtime.noticeLanguage);
    const accountId = await insertAdministrator(tx, { enterpriseId, name: row.shortName, superPassword, now });
    await insertHoldings(tx, [{ enterpriseId, accountId, roleId }]);
    await publishEnterprise(tx, row, now);
    const objects = [{ type: 'Enterprise', id: enterpriseId }];
    await recordAudit(tx, context, {
      action: 'openEnterprise',
      enterpriseId,
      objects,
      detail: { number: row.number, plan: row.plan },
    });
    return row;
  });
}
