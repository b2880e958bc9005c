import type { Caller, Transaction } from '@account-center/kit';
import { department } from './department/department.table.ts';
import { member } from './member/member.table.ts';
import { departmentInScope, memberVisible } from './scope.ts';

/** Ids of everything that the caller may find. Bounded by the plan of the enterprise. */
export async function listVisibleIds(
  tx: Transaction,
  caller: Caller,
): Promise<{ departmentIds: ReadonlySet<string>; memberIds: ReadonlySet<string> }> {
  const departments = await tx.select({ id: department.id }).from(department).where(departmentInScope(caller));
  const members = await tx.select({ id: member.id }).from(member).where(memberVisible(caller));
  return { departmentIds: new Set(departments.map(({ id }) => id)), memberIds: new Set(members.map(({ id }) => id)) };
}
