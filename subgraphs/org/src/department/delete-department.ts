import { type BaseContext, idOf, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import { countDirectMembers } from '../member/index.ts';
import { type DepartmentRow, listChildNames, removeDepartment, requireDepartment } from '../tree/index.ts';
import { departmentNotEmpty } from './department.errors.ts';
import { requireParent } from './require-parent.ts';

const inputSchema = z.object({ departmentId: idOf('department') });

/** Deletes an empty department. @returns its parent. @throws DEPARTMENT_NOT_EMPTY, DEPARTMENT_IS_ROOT (ORG-4) */
export async function deleteDepartment(
  context: BaseContext,
  rawInput: unknown,
): Promise<{ id: string; parent: DepartmentRow }> {
  const { departmentId } = parseInput(inputSchema, rawInput);
  return withTenant(context, async (tx) => {
    await lockEnterprise(tx);
    const row = await requireDepartment(tx, context.caller, departmentId);
    const parent = await requireParent(tx, context.caller, row);
    const members = (await countDirectMembers(tx, [row.id])).get(row.id) ?? 0;
    const children = (await listChildNames(tx, row.id)).length;
    if (members + children > 0) throw departmentNotEmpty(row.id, members, children);
    await removeDepartment(tx, row);
    await recordAudit(tx, context, {
      action: 'deleteDepartment',
      objects: [{ type: 'Department', id: row.id }],
      detail: { name: row.name },
    });
    return { id: row.id, parent };
  });
}
