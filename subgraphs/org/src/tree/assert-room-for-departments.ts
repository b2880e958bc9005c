import { limitReached } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { countDepartments } from './department.queries.ts';

/** @throws LIMIT_REACHED when `added` more departments would exceed the plan's limit. */
export async function assertRoomForDepartments(
  tx: Transaction,
  { departments }: EnterpriseRow,
  added: number,
): Promise<void> {
  if ((await countDepartments(tx)) + added <= departments) return;
  throw limitReached(
    'departments',
    departments,
    `The plan allows ${departments} departments below the root. Delete one first, or change the plan.`,
  );
}
