import { event } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import { asc, gt } from 'drizzle-orm';
import { department, type DepartmentRow } from './department.table.ts';

/** Department events for the siblings. */
const departmentEvents = (rows: readonly DepartmentRow[], removed = false) =>
  rows.map(({ enterpriseId, id, parentId, name, path, version }) =>
    event('department.changed', enterpriseId, { departmentId: id, parentId, name, path, removed, version }),
  );

/**
 * Publishes the current state of departments to the siblings. Their `version` must have been incremented with the
 * change.
 */
export async function tellDepartments(tx: Transaction, rows: readonly DepartmentRow[], removed = false): Promise<void> {
  await publish(tx, ...departmentEvents(rows, removed));
}

/** Current state of departments after the one with the id `after`; a page of at most `size`. */
export async function readDepartmentStates(tx: Transaction, after: string | null, size: number) {
  const rows = await tx
    .select()
    .from(department)
    .where(after ? gt(department.id, after) : undefined)
    .orderBy(asc(department.id))
    .limit(size);
  return { rows, events: departmentEvents(rows) };
}
