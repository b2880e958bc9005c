import { type BaseContext, type Caller, forbidden, idSchema, parseInput, recordAudit } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import { type DepartmentRow, listChildren, orderDepartments, requireDepartment } from '../tree/index.ts';

const inputSchema = z.object({ parentId: idSchema, departmentIds: z.array(idSchema).min(1).max(1_000) });

/** Names what is wrong with an id that is no child of the parent. */
async function requireChildOf(tx: Transaction, caller: Caller, id: string, parent: DepartmentRow): Promise<never> {
  await requireDepartment(tx, caller, id);
  throw forbidden(`The department ${id} does not stand directly below ${parent.id}. Move it there first.`);
}

/** Puts children of a parent into the given order; those not named follow in their old order. @returns the parent */
export async function reorderDepartments(context: BaseContext, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(inputSchema, rawInput);
  const { caller } = context;
  return withTenant(context, async (tx) => {
    await lockEnterprise(tx);
    const parent = await requireDepartment(tx, caller, input.parentId);
    const children = await listChildren(tx, caller, [parent.id]);
    for (const id of input.departmentIds) {
      if (!children.some((child) => child.id === id)) await requireChildOf(tx, caller, id, parent);
    }
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
