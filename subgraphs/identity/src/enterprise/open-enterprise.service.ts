import {
  badUserInput,
  lineText,
  newId,
  parseInput,
  recordAudit,
  type Transaction,
  withEnterprise,
} from '@account-center/kit';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { account, accountRole, credential } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import type { OpenEnterpriseInput } from '../generated/resolvers.ts';
import { hashPassword } from '../password/hash.ts';
import { assertSuperPassword } from '../password/rules.ts';
import { planCodes, type PlanRow } from '../plan/plan.table.ts';
import { requirePlan } from '../plan/plan.queries.ts';
import { builtInRoles } from '../role/catalogue.ts';
import { role } from '../role/role.table.ts';
import { publishEnterprise } from './enterprise.events.ts';
import { enterprise, type EnterpriseRow, numberSegment } from './enterprise.table.ts';

const DAY_MILLISECONDS = 86_400_000;
const MAXIMUM_SEATS = 30_000;
/** Account numbers of an enterprise's first segment: its own number followed by five digits, from 00001. */
const SEGMENT_SIZE = 100_000;

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

async function nextEnterpriseNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ number: string }>(sql`select nextval('enterprise_number') as number`);
  return Number(row?.number);
}

const expiryOf = ({ days }: PlanRow, now: Date) =>
  days === null ? null : new Date(now.getTime() + days * DAY_MILLISECONDS);

async function insertRoles(tx: Transaction, enterpriseId: string): Promise<string> {
  const rows = builtInRoles.map((one) => ({ ...one, enterpriseId, id: newId(), permissions: [...one.permissions] }));
  await tx.insert(role).values(rows);
  const administrator = rows.find(({ kind }) => kind === 'ENTERPRISE_ADMINISTRATOR');
  if (!administrator) throw new Error('There is no built-in role of the enterprise administrator');
  return administrator.id;
}

async function insertAdministrator(
  tx: Transaction,
  options: { enterpriseId: string; name: string; superPassword: string; roleId: string; now: Date },
): Promise<string> {
  const { enterpriseId, name, superPassword, roleId, now } = options;
  const accountId = newId();
  const passwordHash = await hashPassword(superPassword);
  await tx.insert(account).values({ enterpriseId, id: accountId, kind: 'ADMINISTRATOR', name });
  await tx.insert(credential).values({ enterpriseId, accountId, passwordHash, passwordSetAt: now });
  await tx.insert(accountRole).values({ enterpriseId, accountId, roleId });
  return accountId;
}

/** Opens an enterprise with its administrator, built-in roles and number segment. Platform operators only. */
export async function openEnterprise(context: Context, input: OpenEnterpriseInput): Promise<EnterpriseRow> {
  const { superPassword, ...values } = parseInput(inputSchema, input);
  assertSuperPassword(superPassword, 'superPassword');
  const now = context.runtime.now();
  if (values.expiresAt && values.expiresAt <= now)
    throw badUserInput([{ path: 'expiresAt', reason: 'lies in the past' }]);
  const enterpriseId = newId();
  return withEnterprise(context.db, enterpriseId, async (tx) => {
    const plan = await requirePlan(tx, values.plan);
    const number = await nextEnterpriseNumber(tx);
    const expiresAt = values.expiresAt ?? expiryOf(plan, now);
    const [row] = await tx
      .insert(enterprise)
      .values({ ...values, enterpriseId, number: String(number), expiresAt })
      .returning();
    if (!row) throw new Error('The enterprise was not written');
    const first = number * SEGMENT_SIZE + 1;
    await tx.insert(numberSegment).values({ enterpriseId, first, last: first + SEGMENT_SIZE - 2, next: first });
    const roleId = await insertRoles(tx, enterpriseId);
    await insertAdministrator(tx, { enterpriseId, name: row.shortName, superPassword, roleId, now });
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
