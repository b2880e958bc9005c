import { type BaseContext, idOf, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import {
  departmentKinds,
  departmentName,
  type DepartmentRow,
  requireDepartment,
  updateDepartment,
} from '../tree/index.ts';
import { assertNameFree } from './assert-name-free.ts';

const inputSchema = z.object({
  departmentId: idOf('department'),
  name: departmentName,
  kind: z.enum(departmentKinds).nullish(),
});

/** Renames a department, and changes its kind if one is given (ORG-2). @throws DEPARTMENT_NAME_TAKEN */
export async function renameDepartment(context: BaseContext, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(inputSchema, rawInput);
  return withTenant(context, async (tx) => {
    await lockEnterprise(tx);
    const { id, parentId, name: oldName, kind } = await requireDepartment(tx, context.caller, input.departmentId);
    if (parentId) await assertNameFree(tx, parentId, input.name, id);
    const row = await updateDepartment(tx, id, { name: input.name, kind: input.kind ?? kind });
    await recordAudit(tx, context, {
      action: 'renameDepartment',
      objects: [{ type: 'Department', id }],
      detail: { oldName, name: input.name },
    });
    return row;
  });
}
