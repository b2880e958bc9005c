import { type BaseContext, notFound, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { cancelJob, lockJob } from '@account-center/kit/jobs';
import { eq } from 'drizzle-orm';
import type { FoundImport } from './member-import.rules.ts';
import { memberImport } from './member-import.table.ts';
import { readImport } from './read-import.ts';

/** Cancels an import before it has written anything. @throws NOT_FOUND for callers who may not see it or did not start it */
export async function cancelImport(context: BaseContext, id: string): Promise<FoundImport> {
  const { caller } = context;
  const found = await readImport(context, id);
  if (found?.row.createdBy !== caller.subject) throw notFound('import', id);
  return withTenant(context, async (tx) => {
    // An import holds its job's lock while it writes: once we have the lock, we know whether it has written.
    const job = await lockJob(tx, id);
    const [row = found.row] = await tx.select().from(memberImport).where(eq(memberImport.id, id));
    const isOver = row.outcome !== 'RUNNING';
    await recordAudit(tx, context, {
      action: 'cancelMemberImport',
      objects: [{ type: 'MemberImport', id }],
      detail: { isOver },
    });
    return { row, job: isOver ? job : await cancelJob(tx, id) };
  });
}
