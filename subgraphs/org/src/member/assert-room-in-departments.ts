import { limitReached } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { EnterpriseRow } from '../enterprise/index.ts';
import { countDirectMembers } from './place.queries.ts';

/**
 * @throws LIMIT_REACHED when a department would have more direct members than the plan allows. `added`: by department.
 */
export async function assertRoomInDepartments(
  tx: Transaction,
  enterprise: EnterpriseRow,
  added: ReadonlyMap<string, number>,
): Promise<void> {
  const { departmentMembers } = enterprise;
  const present = await countDirectMembers(tx, [...added.keys()]);
  for (const [id, more] of added) {
    if ((present.get(id) ?? 0) + more <= departmentMembers) continue;
    throw limitReached(
      'departmentMembers',
      departmentMembers,
      `A department can have at most ${departmentMembers} direct members. Choose another one, or add one below it.`,
    );
  }
}
