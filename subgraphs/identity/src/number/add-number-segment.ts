import { badUserInput, type BaseContext, DomainError, idOf, parseInput, recordAudit } from '@account-center/kit';
import { brokenConstraint, withEnterprise } from '@account-center/kit/database';
import { z } from 'zod';
import { type EnterpriseRow, requireEnterprise } from '../enterprise/index.ts';
import type { AddNumberSegmentInput } from '../generated/types.ts';
import { insertSegment } from './number.queries.ts';

const LOWEST_NUMBER = 1_000_000;
const HIGHEST_NUMBER = 999_999_999_999_999;
const MAXIMUM_NUMBERS = 1_000_000;
const number = z.coerce.number().int().min(LOWEST_NUMBER).max(HIGHEST_NUMBER);

const segmentSchema = z.object({ enterpriseId: idOf('enterprise'), first: number, last: number });

/** Adds a segment of account numbers to an enterprise (ID-10). */
export async function addNumberSegment(context: BaseContext, input: AddNumberSegmentInput): Promise<EnterpriseRow> {
  const { enterpriseId, first, last } = parseInput(segmentSchema, input);
  if (last < first || last - first >= MAXIMUM_NUMBERS) {
    throw badUserInput([{ path: 'last', reason: `must make a segment of 1 to ${MAXIMUM_NUMBERS} numbers` }]);
  }
  try {
    return await withEnterprise(context.db, enterpriseId, async (tx) => {
      const row = await requireEnterprise(tx, enterpriseId);
      await insertSegment(tx, { enterpriseId, first, last });
      const objects = [{ type: 'Enterprise', id: enterpriseId }];
      await recordAudit(tx, context, { action: 'addNumberSegment', enterpriseId, objects, detail: { first, last } });
      return row;
    });
  } catch (error) {
    if (brokenConstraint(error) !== 'number_segment_no_overlap') throw error;
    throw new DomainError('NUMBERS_TAKEN', 'Some of these numbers belong to a segment already. Choose others.');
  }
}
