import { newId, type Transaction } from '@account-center/kit/database';
import { tellDepartments } from './department.events.ts';
import { findRoot } from './department.queries.ts';
import { department } from './department.table.ts';

/** Creates the root at an enterprise's first event, named after its short name (ORG-1). */
export async function ensureRoot(tx: Transaction, enterpriseId: string, name: string): Promise<void> {
  if (await findRoot(tx)) return;
  const id = newId();
  const rows = await tx
    .insert(department)
    .values({ enterpriseId, id, name, kind: 'BRANCH_COMPANY', position: 0, path: [id] })
    .returning();
  await tellDepartments(tx, rows);
}
