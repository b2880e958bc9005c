import { type BaseContext, idAmong, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import { type DepartmentRow, listSubtree, relocateDepartment, requireDepartments } from '../tree/index.ts';
import { assertDepth } from './assert-depth.ts';
import { assertNameFree } from './assert-name-free.ts';
import { moveBelowItself } from './department.errors.ts';
import { requireParent } from './require-parent.ts';

const inputSchema = z.object({ departmentId: idAmong('department'), parentId: idAmong('department') });

/** Moves a department with all below it to another parent, as its last child (ORG-2, ORG-5). */
export async function moveDepartment(context: BaseContext, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(inputSchema, rawInput);
  const { caller } = context;
  return withTenant(context, async (tx) => {
    const enterprise = await lockEnterprise(tx);
    const [moved, parent] = await requireDepartments(tx, caller, [input.departmentId, input.parentId]);
    const oldParent = await requireParent(tx, caller, moved);
    if (parent.path.includes(moved.id)) throw moveBelowItself(moved.id);
    await assertNameFree(tx, parent.id, moved.name, moved.id);
    const below = Math.max(...(await listSubtree(tx, moved.id)).map(({ path }) => path.length));
    assertDepth(enterprise, parent.path.length + 1 + below - moved.path.length);
    const row = await relocateDepartment(tx, moved, parent);
    const detail = { name: row.name, oldParentId: oldParent.id, parentId: parent.id };
    await recordAudit(tx, context, { action: 'moveDepartment', objects: [{ type: 'Department', id: row.id }], detail });
    return row;
  });
}
