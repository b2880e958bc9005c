import {
  badUserInput,
  brokenConstraint,
  DomainError,
  idSchema,
  newId,
  notFound,
  parseInput,
  recordAudit,
  withEnterprise,
} from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { AddNumberSegmentInput, SwitchSubAccountsInput } from '../generated/resolvers.ts';
import { requireEnterprise } from './enterprise.queries.ts';
import { enterprise, type EnterpriseRow, numberSegment } from './enterprise.table.ts';

const LOWEST_NUMBER = 1_000_000;
const HIGHEST_NUMBER = 999_999_999_999_999;
const MAXIMUM_NUMBERS = 1_000_000;

const number = z.coerce.number().int().min(LOWEST_NUMBER).max(HIGHEST_NUMBER);
const switchSchema = z.object({ enterpriseId: idSchema, enabled: z.boolean() });
const segmentSchema = z.object({ enterpriseId: idSchema, first: number, last: number });

/** Switches members' accounts on or off for an enterprise (ID-6). */
export async function switchSubAccounts(context: Context, input: SwitchSubAccountsInput): Promise<EnterpriseRow> {
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

/** Gives an enterprise further account numbers (ID-10). */
export async function addNumberSegment(context: Context, input: AddNumberSegmentInput): Promise<EnterpriseRow> {
  const { enterpriseId, first, last } = parseInput(segmentSchema, input);
  if (last < first || last - first >= MAXIMUM_NUMBERS) {
    throw badUserInput([{ path: 'last', reason: `must make a segment of 1 to ${MAXIMUM_NUMBERS} numbers` }]);
  }
  try {
    return await withEnterprise(context.db, enterpriseId, async (tx) => {
      const row = await requireEnterprise(tx, enterpriseId);
      await tx.insert(numberSegment).values({ enterpriseId, id: newId(), first, last, next: first });
      const objects = [{ type: 'Enterprise', id: enterpriseId }];
      await recordAudit(tx, context, { action: 'addNumberSegment', enterpriseId, objects, detail: { first, last } });
      return row;
    });
  } catch (error) {
    if (brokenConstraint(error) !== 'number_segment_no_overlap') throw error;
    throw new DomainError('NUMBERS_TAKEN', 'Some of these numbers belong to a segment already. Choose others.');
  }
}
