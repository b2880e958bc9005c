import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { FoundImport } from './member-import.rules.ts';
import { memberImport } from './member-import.table.ts';
import { withJob } from './with-job.ts';

/** The last import with uncorrected problems (ORG-32). */
export async function readUnresolvedImport(context: BaseContext): Promise<FoundImport | null> {
  const { caller } = context;
  return withTenant(context, async (tx) => {
    const own = caller.scope.everything ? undefined : eq(memberImport.createdBy, caller.subject ?? '');
    const [row] = await tx
      .select()
      .from(memberImport)
      .where(and(eq(memberImport.resolved, false), isNotNull(memberImport.errorFileId), own))
      .orderBy(desc(memberImport.createdAt))
      .limit(1);
    return withJob(tx, caller, row);
  });
}
