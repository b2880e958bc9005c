import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { findJob } from '@account-center/kit/jobs';
import type { FoundImport } from './member-import.rules.ts';
import type { MemberImportRow } from './member-import.table.ts';

/** Imports are visible to their starter and to callers whose scope is the whole enterprise. */
const maySee = (caller: Caller, row: MemberImportRow) => caller.scope.everything || row.createdBy === caller.subject;

/** An import with its job; null if it does not exist or the caller may not see it. */
export async function withJob(
  tx: Transaction,
  caller: Caller,
  row: MemberImportRow | undefined,
): Promise<FoundImport | null> {
  if (!row || !maySee(caller, row)) return null;
  const job = await findJob(tx, row.id);
  return job ? { row, job } : null;
}
