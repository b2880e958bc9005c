import { type BaseContext, isId } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import type { FoundImport } from './member-import.rules.ts';
import { memberImport } from './member-import.table.ts';
import { withJob } from './with-job.ts';

/** An import that the caller may see; null if it does not exist. */
export async function readImport(context: BaseContext, id: string): Promise<FoundImport | null> {
  if (!isId(id)) return null;
  return readTenant(context, async (tx) => {
    const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, id));
    return withJob(tx, context.caller, row);
  });
}
