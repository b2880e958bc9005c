import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { type DepartmentRow, listDepartments, requireDepartment } from '../tree/index.ts';

/**
 * The tree in the caller's scope, at and below one department when `under` is given: parents before their children,
 * siblings in their order. @throws NOT_FOUND
 */
export const readDepartments = (context: BaseContext, under?: string | null): Promise<DepartmentRow[]> =>
  readTenant(context, async (tx) => {
    if (under) await requireDepartment(tx, context.caller, under);
    return listDepartments(tx, context.caller, under);
  });
