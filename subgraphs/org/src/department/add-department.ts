import { type BaseContext, foldText, idOf, parseInput, recordAudit } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import {
  assertRoomForDepartments,
  departmentKinds,
  departmentName,
  type DepartmentRow,
  insertDepartment,
  listChildNames,
  requireDepartment,
} from '../tree/index.ts';
import { assertDepth } from './assert-depth.ts';
import { assertNameFree } from './assert-name-free.ts';
import { departmentTexts } from './department.texts.ts';

const inputSchema = z.object({
  parentId: idOf('department'),
  name: departmentName.nullish(),
  kind: z.enum(departmentKinds).nullish(),
});

async function freeDefaultName(tx: Transaction, parentId: string, wanted: string): Promise<string> {
  const taken = new Set((await listChildNames(tx, parentId)).map(foldText));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken.has(name)) return name;
  }
}

/** Adds a department below a parent (ORG-2) within the plan's limits (ORG-3). */
export async function addDepartment(context: BaseContext, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(inputSchema, rawInput);
  const unnamed = departmentTexts.NEW_DEPARTMENT[context.runtime.noticeLanguage];
  return withTenant(context, async (tx) => {
    const enterprise = await lockEnterprise(tx);
    const parent = await requireDepartment(tx, context.caller, input.parentId);
    assertDepth(enterprise, parent.path.length + 1);
    await assertRoomForDepartments(tx, enterprise, 1);
    const name = input.name ?? (await freeDefaultName(tx, parent.id, unnamed));
    await assertNameFree(tx, parent.id, name);
    const row = await insertDepartment(tx, { parent, name, kind: input.kind ?? 'DEPARTMENT' });
    await recordAudit(tx, context, {
      action: 'addDepartment',
      objects: [{ type: 'Department', id: row.id }],
      detail: { name, parentId: parent.id },
    });
    return row;
  });
}
