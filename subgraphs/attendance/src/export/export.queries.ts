import type { Transaction } from '@account-center/kit/database';
import { job } from '@account-center/kit/schema';
import { and, count, eq, inArray, sql } from 'drizzle-orm';

/** The number of a caller's unfinished exports. */
export async function countRunningExports(tx: Transaction, kind: string, subject: string | null): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(job)
    .where(
      and(eq(job.kind, kind), inArray(job.state, ['QUEUED', 'RUNNING']), sql`${job.caller}->>'subject' = ${subject}`),
    );
  return row?.count ?? 0;
}
