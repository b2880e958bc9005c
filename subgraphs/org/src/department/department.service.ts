import {
  brokenConstraint,
  foldText,
  forbidden,
  idSchema,
  limitReached,
  parseInput,
  recordAudit,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { type EnterpriseRow, lockEnterprise } from '../enterprise/enterprise.queries.ts';
import { departmentName } from './department.name.ts';
import { departmentNameTaken, departmentNotEmpty, moveBelowItself, rootIsFixed } from './department.errors.ts';
import {
  countDepartments,
  countPlaces,
  listChildNames,
  listChildren,
  listDepartments,
  listDepartmentsByIds,
  listSubtree,
  nextPosition,
  requireDepartment,
} from './department.queries.ts';
import { department, departmentKinds, type DepartmentRow } from './department.table.ts';
import { insertDepartment, relocate, tellDepartments } from './department.tree.ts';

const DEFAULT_NAME = 'New department';
const addInput = z.object({
  parentId: idSchema,
  name: departmentName.nullish(),
  kind: z.enum(departmentKinds).nullish(),
});
const renameInput = z.object({ departmentId: idSchema, name: departmentName, kind: z.enum(departmentKinds).nullish() });
const moveInput = z.object({ departmentId: idSchema, parentId: idSchema });
const reorderInput = z.object({ parentId: idSchema, departmentIds: z.array(idSchema).min(1).max(1_000) });
const deleteInput = z.object({ departmentId: idSchema });

/** Runs a change of the tree, one at a time per enterprise; a name that a sibling has is told as such. */
async function changeTree<T>(
  context: Context,
  name: string | null | undefined,
  change: (tx: Transaction, enterprise: EnterpriseRow) => Promise<T>,
): Promise<T> {
  try {
    return await withTenant(context, async (tx) => change(tx, await lockEnterprise(tx)));
  } catch (error) {
    if (brokenConstraint(error) === 'department_sibling_name') throw departmentNameTaken(name ?? DEFAULT_NAME);
    throw error;
  }
}

/** @throws LIMIT_REACHED when departments would stand deeper than the plan allows. The root is level 1. */
function assertDepth(enterprise: EnterpriseRow, depth: number): void {
  const { departmentDepth } = enterprise;
  if (depth > departmentDepth) {
    throw limitReached(
      'departmentDepth',
      departmentDepth,
      `Departments stand at most ${departmentDepth} levels deep. Choose a higher parent.`,
    );
  }
}

/** @throws LIMIT_REACHED when `added` more departments do not fit below the root. */
export async function assertRoomForDepartments(
  tx: Transaction,
  enterprise: EnterpriseRow,
  added: number,
): Promise<void> {
  const { departments } = enterprise;
  if ((await countDepartments(tx)) + added > departments) {
    throw limitReached(
      'departments',
      departments,
      `The enterprise has room for ${departments} departments below the root. Delete one first.`,
    );
  }
}

/** @throws DEPARTMENT_NAME_TAKEN when a reader would take the name for that of a sibling, such as in another width. */
async function assertNameFree(tx: Transaction, parentId: string, name: string, own?: string): Promise<void> {
  const siblings = await listChildNames(tx, parentId, own);
  if (siblings.some((sibling) => foldText(sibling) === foldText(name))) throw departmentNameTaken(name);
}

/** The parent, which the caller must have in scope, too, to change who stands below it (ORG-5). */
async function requireParent(tx: Transaction, context: Context, row: DepartmentRow): Promise<DepartmentRow> {
  if (!row.parentId) throw rootIsFixed();
  const [parent] = await listDepartmentsByIds(tx, context.caller, [row.parentId]);
  if (parent) return parent;
  throw forbidden(
    'This needs the right on the parent of the department as well, which lies outside of your information scope.',
  );
}

async function freeDefaultName(tx: Transaction, parentId: string): Promise<string> {
  const taken = new Set((await listChildNames(tx, parentId)).map(foldText));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? DEFAULT_NAME : `${DEFAULT_NAME} (${n})`;
    if (!taken.has(name)) return name;
  }
}

/** Adds a department below a parent (ORG-2) within the plan's limits (ORG-3). */
export async function addDepartment(context: Context, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(addInput, rawInput);
  return changeTree(context, input.name, async (tx, enterprise) => {
    const parent = await requireDepartment(tx, context.caller, input.parentId);
    assertDepth(enterprise, parent.path.length + 1);
    await assertRoomForDepartments(tx, enterprise, 1);
    const name = input.name ?? (await freeDefaultName(tx, parent.id));
    await assertNameFree(tx, parent.id, name);
    const position = await nextPosition(tx, parent.id);
    const row = await insertDepartment(tx, { parent, name, kind: input.kind ?? 'DEPARTMENT', position });
    await recordAudit(tx, context, {
      action: 'addDepartment',
      objects: [{ type: 'Department', id: row.id }],
      detail: { name, parentId: parent.id },
    });
    return row;
  });
}

export async function renameDepartment(context: Context, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(renameInput, rawInput);
  return changeTree(context, input.name, async (tx) => {
    const { id, parentId, name: oldName, kind } = await requireDepartment(tx, context.caller, input.departmentId);
    if (parentId) await assertNameFree(tx, parentId, input.name, id);
    const rows = await tx
      .update(department)
      .set({ name: input.name, kind: input.kind ?? kind, version: sql`${department.version} + 1` })
      .where(eq(department.id, id))
      .returning();
    await tellDepartments(tx, rows);
    await recordAudit(tx, context, {
      action: 'renameDepartment',
      objects: [{ type: 'Department', id }],
      detail: { oldName, name: input.name },
    });
    return rows[0] as DepartmentRow;
  });
}

/** Moves a department with all below it to another parent, as its last child (ORG-2, ORG-5). */
export async function moveDepartment(context: Context, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(moveInput, rawInput);
  return changeTree(context, null, async (tx, enterprise) => {
    const moved = await requireDepartment(tx, context.caller, input.departmentId);
    const oldParent = await requireParent(tx, context, moved);
    const parent = await requireDepartment(tx, context.caller, input.parentId);
    if (parent.path.includes(moved.id)) throw moveBelowItself(moved.id);
    await assertNameFree(tx, parent.id, moved.name, moved.id);
    const below = Math.max(...(await listSubtree(tx, moved.id)).map(({ path }) => path.length));
    assertDepth(enterprise, parent.path.length + 1 + below - moved.path.length);
    const row = await relocate(tx, moved, parent, await nextPosition(tx, parent.id));
    const detail = { name: row.name, oldParentId: oldParent.id, parentId: parent.id };
    await recordAudit(tx, context, { action: 'moveDepartment', objects: [{ type: 'Department', id: row.id }], detail });
    return row;
  });
}

/** Puts children of a parent into the given order; those not named follow in their old order. */
export async function reorderDepartments(context: Context, rawInput: unknown): Promise<DepartmentRow> {
  const input = parseInput(reorderInput, rawInput);
  return changeTree(context, null, async (tx) => {
    const parent = await requireDepartment(tx, context.caller, input.parentId);
    const children = await listChildren(tx, context.caller, [parent.id]);
    for (const id of input.departmentIds) {
      if (!children.some((child) => child.id === id)) await requireChildOf(tx, context, id, parent);
    }
    const rest = children.map(({ id }) => id).filter((id) => !input.departmentIds.includes(id));
    const ordered = [...new Set(input.departmentIds), ...rest];
    for (const [position, id] of ordered.entries())
      await tx.update(department).set({ position }).where(eq(department.id, id));
    await recordAudit(tx, context, {
      action: 'reorderDepartments',
      objects: [{ type: 'Department', id: parent.id }],
      detail: { order: ordered },
    });
    return parent;
  });
}

/** Names what is wrong with an id that is no child of the parent. */
async function requireChildOf(tx: Transaction, context: Context, id: string, parent: DepartmentRow): Promise<never> {
  await requireDepartment(tx, context.caller, id);
  throw forbidden(`The department ${id} does not stand directly below ${parent.id}. Move it there first.`);
}

/** Deletes an empty department. @returns its parent. @throws DEPARTMENT_NOT_EMPTY, DEPARTMENT_IS_ROOT (ORG-4) */
export async function deleteDepartment(
  context: Context,
  rawInput: unknown,
): Promise<{ id: string; parent: DepartmentRow }> {
  const { departmentId } = parseInput(deleteInput, rawInput);
  return changeTree(context, null, async (tx) => {
    const row = await requireDepartment(tx, context.caller, departmentId);
    const parent = await requireParent(tx, context, row);
    const [members, children] = [await countPlaces(tx, row.id), (await listChildNames(tx, row.id)).length];
    if (members + children > 0) throw departmentNotEmpty(row.id, members, children);
    await tx.delete(department).where(eq(department.id, row.id));
    await tellDepartments(tx, [{ ...row, version: row.version + 1 }], true);
    await recordAudit(tx, context, {
      action: 'deleteDepartment',
      objects: [{ type: 'Department', id: row.id }],
      detail: { name: row.name },
    });
    return { id: row.id, parent };
  });
}

/** The tree that the caller may see: parents before their children, siblings in their order. */
export const departmentTree = (context: Context, under?: string | null): Promise<DepartmentRow[]> =>
  withTenant(context, async (tx) => {
    if (under) await requireDepartment(tx, context.caller, under);
    return listDepartments(tx, context.caller, under);
  });
