import { type BaseContext, type Caller, forbidden, idOf, idAmong, parseInput, recordAudit } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import {
  type DepartmentRow,
  listChildren,
  orderDepartments,
  requireDepartment,
  requireDepartments,
} from '../tree/index.ts';

const inputSchema = z.object({
  parentId: idOf('department'),
  departmentIds: z.array(idAmong('department')).min(1).max(1_000),
});

/**
 * @throws NOT_FOUND with those that the caller may not find, FORBIDDEN for those that are not children of the parent
 */
async function refuseStrangers(tx: Transaction, caller: Caller, ids: readonly string[], parent: DepartmentRow) {
  await requireDepartments(tx, caller, ids);
  const [id] = ids;
  if (id) throw forbidden(`The department ${id} is not directly below ${parent.id}. Move it there first.`, { ids });
}

/** Puts children of a parent into the given order; those not named follow in their old order. @returns the parent */
export async function reorderDepartments(context: BaseContext, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(inputSchema, rawInput);
  const { caller } = context;
  return withTenant(context, async (tx) => {
    await lockEnterprise(tx);
    const parent = await requireDepartment(tx, caller, input.parentId);
    const children = await listChildren(tx, caller, [parent.id]);
    const strangers = input.departmentIds.filter((id) => !children.some((child) => child.id === id));
    await refuseStrangers(tx, caller, strangers, parent);
    const rest = children.map(({ id }) => id).filter((id) => !input.departmentIds.includes(id));
    const order = [...new Set(input.departmentIds), ...rest];
    await orderDepartments(tx, order);
    await recordAudit(tx, context, {
      action: 'reorderDepartments',
      objects: [{ type: 'Department', id: parent.id }],
      detail: { order },
    });
    return parent;
  });
}
